/** Calendars as the API shows, changes and asks them. */
@NullMarked
package org.firstline.calendar.web;

import org.jspecify.annotations.NullMarked;
