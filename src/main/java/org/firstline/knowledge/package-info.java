/** What lines learn from each other: lessons of the second and third line, kept as drafts of knowledge, and their share. */
@NullMarked
package org.firstline.knowledge;

import org.jspecify.annotations.NullMarked;
