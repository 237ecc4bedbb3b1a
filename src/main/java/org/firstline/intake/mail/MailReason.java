package org.firstline.intake.mail;

/** Why nothing came of a message, or why a lead is to decide. */
public enum MailReason {
    /** A machine answered: an out-of-office note, a receipt. */
    AUTO_REPLY,
    /** A mailing list, a newsletter, or a machine that reads no answer. */
    AUTOMATIC,
    /** The desk wrote it itself. */
    OWN_MAIL,
    /** It tells of a mail that did not arrive, but no such mail is known. */
    UNKNOWN_BOUNCE,
    /** It tells that a mail is late, not that it failed. */
    LATE,
    /** It quotes and says nothing. */
    SAYS_NOTHING,
    /** It came with a secret that is not the desk's. */
    WRONG_SECRET,
    /** It is about an incident of somebody else's. */
    UNKNOWN_SENDER,
    /** The same address wrote too often in a short time. */
    TOO_MANY,
    /** It has no sender that could be written to. */
    NO_SENDER,
    /** Only its beginning was kept. */
    TOO_LARGE,
    /** More headers than any mail program writes. */
    STRANGE_HEADERS,
    /** Another message came with the same Message-ID. */
    SAME_ID,
    /** What it says was refused as an incident. */
    REFUSED,
    /** Reading it failed at each attempt. */
    UNREADABLE
}
