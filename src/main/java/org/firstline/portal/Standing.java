package org.firstline.portal;

import java.util.Optional;
import org.firstline.incident.IncidentView;
import org.firstline.shared.Line;
import org.firstline.shared.WaitReason;
import org.jspecify.annotations.Nullable;

/**
 * Where an incident stands, in plain words.
 *
 * @param key of the words in {@code messages-portal}: {@code portal.standing.<key>} with a heading beside it
 * @param tone how the page shows it: {@code asks} the requester, {@code works}, or is {@code over}
 */
record Standing(String key, String tone) {

    static Standing of(IncidentView incident) {
        return switch (incident.status()) {
            case REGISTERED -> new Standing("registered", "works");
            case IN_PROGRESS -> new Standing(work(incident), "works");
            case WAITING -> waiting(incident.waitReason());
            case RESOLVED -> new Standing("resolved", "asks");
            case CLOSED -> new Standing("closed", "over");
            case WITHDRAWN -> new Standing("withdrawn", "over");
        };
    }

    private static Standing waiting(@Nullable WaitReason reason) {
        boolean forRequester = reason == WaitReason.REQUESTER;
        return new Standing("waiting." + reason, forRequester ? "asks" : "works");
    }

    private static String work(IncidentView incident) {
        Line line = Optional.ofNullable(incident.line()).orElse(Line.FIRST);
        return (incident.assignee() == null ? "queue." : "work.") + line;
    }
}
