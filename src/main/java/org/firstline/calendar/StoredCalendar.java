package org.firstline.calendar;

/**
 * A calendar as it is kept.
 *
 * @param version 1 when it is new, and one more after each change
 */
public record StoredCalendar(String id, int version, CalendarDefinition definition) {}
