package org.firstline.calendar;

/** A calendar was created or replaced; published in the transaction that did so. */
public record CalendarChanged(String id) {}
