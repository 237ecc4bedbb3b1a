package org.firstline.shared;

/** How soon an incident must be taken and solved; P1 first. */
public enum Priority {
    P1,
    P2,
    P3,
    P4
}
