package org.firstline.survey;

/** How invitations leave the desk. Whoever writes to requesters says whether it can. */
public interface InvitationChannel {

    /** False when nobody is written to; then nobody counts as asked. */
    boolean isOpen();
}
