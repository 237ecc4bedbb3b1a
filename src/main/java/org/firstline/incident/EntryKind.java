package org.firstline.incident;

/** What a journal entry tells. */
public enum EntryKind {
    REGISTERED,
    PRIORITISED,
    ROUTED,
    ASSIGNED,
    RELEASED,
    HANDED_OVER,
    SENT_BACK,
    WAIT_STARTED,
    WAIT_ENDED,
    WAIT_LIMIT,
    RESOLVED,
    CONFIRMED,
    REJECTED,
    WITHDRAWN,
    REPRIORITISED,
    STATUS,
    AMENDED,
    MESSAGE,
    NOTE,
    REPLY,
    NOTIFIED,
    NOT_NOTIFIED,
    RETRIED,
    CHECKED,
    PROMISE_BROKEN,
    PROMISE_CHANGED,
    ESCALATION_DECIDED,
    TABLE_FAILED,
    TABLE_SEEN
}
