package org.firstline.sla.domain;

import java.util.Set;

/** The reasons in clocks' logs that are not the codes of others. */
public final class Cause {

    /** Of a threshold or a breach: it was reached while the clock ran. */
    public static final String TIME = "TIME";
    /** Of a threshold or a breach: a new goal was passed already. */
    public static final String RETARGET = "RETARGET";
    /** Of a retarget: the priority, or what else decides the service level. */
    public static final String PRIORITY = "PRIORITY";
    /** Of a retarget: the calendar changed. */
    public static final String CALENDAR = "CALENDAR";
    /** Of a stop. */
    public static final String RESPONDED = "RESPONDED";

    public static final String RESOLVED = "RESOLVED";
    public static final String LEFT_LINE = "LEFT_LINE";
    public static final String ANSWERED = "ANSWERED";
    public static final String WITHDRAWN = "WITHDRAWN";
    public static final String CLOSED = "CLOSED";

    /** Nobody can keep or break the promise any more. */
    static final Set<String> CANCELS = Set.of(WITHDRAWN, CLOSED);

    private Cause() {}
}
