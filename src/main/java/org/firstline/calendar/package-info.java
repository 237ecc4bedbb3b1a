/** Open time: when a promise counts and when a limit is reached. Pure java.time, the only place for wall-clock zones. */
@NullMarked
package org.firstline.calendar;

import org.jspecify.annotations.NullMarked;
