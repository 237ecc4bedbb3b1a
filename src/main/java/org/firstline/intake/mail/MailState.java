package org.firstline.intake.mail;

/** What became of a message. */
public enum MailState {
    /** It is kept, and nobody has looked at it yet. */
    RECEIVED,
    /** It became an incident. */
    ACCEPTED,
    /** It became a message of the requester's. */
    REPLY,
    /** It told that a mail of the desk's did not arrive. */
    BOUNCE,
    /** Nothing came of it, by rule. */
    IGNORED,
    /** A lead decides. */
    QUARANTINED,
    /** It could not be read, at any attempt; a lead decides. */
    FAILED,
    /** A lead decided that nothing comes of it. */
    DROPPED;

    /** Whether a lead is to decide. */
    public boolean isOpen() {
        return this == QUARANTINED || this == FAILED;
    }
}
