package org.firstline.knowledge;

/**
 * What resolutions of the second and third line taught, in a period.
 *
 * @param resolved all of them; each of the others is a part of these, and together they are all
 * @param notTold nobody said whether the line before can learn from it
 */
public record LessonFigures(int resolved, int teachable, int knownError, int notTeachable, int notTold) {}
