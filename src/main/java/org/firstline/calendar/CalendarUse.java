package org.firstline.calendar;

/** What counts in a calendar, for whoever is about to change it; told by the modules above. */
public interface CalendarUse {

    Use of(String calendar);

    /**
     * What counts in a calendar now.
     *
     * @param open clocks that have not stopped
     * @param behind those of them that still count in an older version, and are being moved
     */
    record Use(int open, int behind) {}
}
