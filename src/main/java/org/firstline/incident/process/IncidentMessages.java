package org.firstline.incident.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.firstline.engine.guard.SentMessage;
import org.firstline.shared.WaitReason;

/** What the desk says to an incident's models. */
final class IncidentMessages {

    static final String CONFIRMED = "incident.confirmed";
    static final String REJECTED = "incident.rejected";
    static final String WITHDRAWN = "incident.withdrawn";
    static final String DUPLICATE = "incident.duplicate";
    static final String REPRIORITISED = "incident.reprioritised";
    static final String CATEGORY_CHANGED = "incident.categoryChanged";

    /** The one that was waited for has the word no longer. */
    static final Map<WaitReason, String> ENDS_WAIT = Map.of(
            WaitReason.REQUESTER, "incident.requesterReplied",
            WaitReason.VENDOR, "incident.vendorAnswered",
            WaitReason.CHANGE, "incident.changeCompleted",
            WaitReason.PROBLEM, "incident.problemSolved");

    private static final String LINE = "support-line";
    private static final String WAIT = "waiting";

    private IncidentMessages() {}

    static List<SentMessage> all() {
        Stream<SentMessage> ofLife = Stream.of(
                new SentMessage(IncidentProcess.KEY, CONFIRMED, Set.of()),
                new SentMessage(IncidentProcess.KEY, REJECTED, Set.of(IncidentVariables.REOPEN_COUNT.name())),
                new SentMessage(IncidentProcess.KEY, WITHDRAWN, Set.of()),
                new SentMessage(IncidentProcess.KEY, DUPLICATE, Set.of()),
                new SentMessage(
                        IncidentProcess.KEY,
                        REPRIORITISED,
                        Set.of(IncidentVariables.IMPACT.name(), IncidentVariables.URGENCY.name())),
                new SentMessage(
                        LINE,
                        CATEGORY_CHANGED,
                        Set.of(
                                IncidentVariables.OUTCOME.name(),
                                IncidentVariables.TEAM.name(),
                                IncidentVariables.LINE.name())));
        Stream<SentMessage> ofWaits = ENDS_WAIT.values().stream()
                .sorted()
                .map(message -> new SentMessage(WAIT, message, Set.of(IncidentVariables.OUTCOME.name())));
        return Stream.concat(ofLife, ofWaits).toList();
    }
}
