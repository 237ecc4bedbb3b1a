package org.firstline.shared;

/** A degree of impact (how many are hurt) or urgency (how soon it hurts). */
public enum Level {
    HIGH,
    MEDIUM,
    LOW
}
