/** What models say about time: the deadline bean. */
@NullMarked
package org.firstline.calendar.process;

import org.jspecify.annotations.NullMarked;
