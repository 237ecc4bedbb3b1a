package org.firstline.shared;

/**
 * Who does something to an incident.
 *
 * @param name what the journal shows: a desk user's id, the requester's or vendor's name, or {@code desk} for the desk itself
 * @param onBehalf the requester spoke, and a desk user wrote it down
 */
public record Actor(Kind kind, String name, boolean onBehalf) {

    public enum Kind {
        AGENT,
        REQUESTER,
        VENDOR,
        DESK
    }

    /** The desk itself: timers, rules, automatic mails. */
    public static final Actor DESK = new Actor(Kind.DESK, "desk", false);

    public static Actor agent(String userId) {
        return new Actor(Kind.AGENT, userId, false);
    }

    public static Actor requester(String name) {
        return new Actor(Kind.REQUESTER, name, false);
    }

    public static Actor vendor(String name) {
        return new Actor(Kind.VENDOR, name, false);
    }

    /** The same desk user, writing down what the requester said. */
    public Actor forRequester() {
        return kind == Kind.AGENT ? new Actor(kind, name, true) : this;
    }
}
