package org.firstline.portal;

import java.util.Objects;
import org.firstline.incident.IncidentView;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Line;
import org.firstline.shared.WaitReason;
import org.jspecify.annotations.Nullable;

/**
 * Where an incident stands, in plain words.
 *
 * @param key of the words in {@code messages-portal}: {@code portal.standing.<key>} with a heading beside it;
 *     {@code waiting} alone where a model waits without one of the desk's reasons
 * @param tone how the page shows it: {@code asks} the requester, {@code works}, or is {@code over}
 */
record Standing(String key, String tone) {

    /** Of a copy, which closed for good, the page says how its original stands. */
    static final Standing DUPLICATE = new Standing("duplicate", "over");

    static Standing of(IncidentView incident) {
        return of(incident.status(), incident.waitReason(), incident.line(), incident.assignee());
    }

    static Standing of(
            IncidentStatus status, @Nullable WaitReason reason, @Nullable Line line, @Nullable String assignee) {
        return switch (status) {
            case REGISTERED -> new Standing("registered", "works");
            case IN_PROGRESS -> new Standing(work(line, assignee), "works");
            case WAITING -> waiting(reason);
            case RESOLVED -> new Standing("resolved", "asks");
            case CLOSED -> new Standing("closed", "over");
            case WITHDRAWN -> new Standing("withdrawn", "over");
        };
    }

    private static Standing waiting(@Nullable WaitReason reason) {
        if (reason == null) {
            return new Standing("waiting", "works");
        }
        return new Standing("waiting." + reason, reason == WaitReason.REQUESTER ? "asks" : "works");
    }

    private static String work(@Nullable Line line, @Nullable String assignee) {
        return (assignee == null ? "queue." : "work.") + Objects.requireNonNullElse(line, Line.FIRST);
    }
}
