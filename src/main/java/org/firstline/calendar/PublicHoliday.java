package org.firstline.calendar;

/** A public holiday whose day the desk can compute. */
public enum PublicHoliday {
    NEW_YEAR,
    EASTER_SUNDAY,
    EASTER_MONDAY,
    KINGS_DAY,
    LIBERATION_DAY,
    ASCENSION,
    WHIT_SUNDAY,
    WHIT_MONDAY,
    CHRISTMAS,
    BOXING_DAY
}
