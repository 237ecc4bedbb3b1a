/** Calendars as the API and the desk's pages show, change and ask them. */
@NullMarked
package org.firstline.calendar.web;

import org.jspecify.annotations.NullMarked;
