package org.firstline.shared;

/** Who may read a journal entry: the requester too, the desk only, or leads and managers only. */
public enum Visibility {
    PUBLIC,
    INTERNAL,
    LEADS
}
