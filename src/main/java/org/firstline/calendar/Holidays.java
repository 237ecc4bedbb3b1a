package org.firstline.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The days on which no segment starts: a region's public holidays and the organisation's own. */
public record Holidays(Region region, Set<LocalDate> own) {

    /** Whose public holidays count besides the own ones. */
    public enum Region {
        NONE,
        NL
    }

    public static final Holidays NONE = new Holidays(Region.NONE, Set.of());
    public static final Holidays DUTCH = new Holidays(Region.NL, Set.of());

    public Holidays {
        own = Set.copyOf(own);
    }

    /** The region's holiday on this day. */
    public Optional<PublicHoliday> publicHoliday(LocalDate date) {
        return region == Region.NL ? Optional.ofNullable(DutchHolidays.on(date)) : Optional.empty();
    }

    boolean contains(LocalDate date) {
        return own.contains(date) || region == Region.NL && DutchHolidays.contains(date);
    }
}
