package org.firstline.calendar;

/** A calendar has a new version; published in the transaction that stores it. */
public record CalendarChanged(String calendar) {}
