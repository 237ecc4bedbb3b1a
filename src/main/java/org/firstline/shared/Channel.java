package org.firstline.shared;

/** The way by which a report reached the desk. */
public enum Channel {
    PHONE,
    WALK_IN,
    EMAIL,
    PORTAL,
    CHAT,
    MONITORING,
    CALLBACK,
    API
}
