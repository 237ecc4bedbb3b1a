package org.firstline.assignment;

/** Why an agent of the team is not given the work now. */
public enum Objection {
    ABSENT,
    OFF_SHIFT,
    LACKS_SKILL,
    AT_CAPACITY,
    REFUSED,
    HAD_OFFER
}
