package org.firstline.incident;

import org.firstline.shared.IncidentNumber;
import org.jspecify.annotations.Nullable;

/**
 * The model says that the requester is to be told something.
 *
 * @param notification the name of the text, as a folder of {@code notifications/}: {@code incident-registered}
 * @param journalSeq makes the occasion unique within the incident
 * @param text the open question or the proposed solution; null when there is none
 */
public record RequesterNotificationDue(
        IncidentNumber number,
        String notification,
        int journalSeq,
        @Nullable String text) {}
