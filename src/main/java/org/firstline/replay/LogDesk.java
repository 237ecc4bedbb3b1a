package org.firstline.replay;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.firstline.identity.DeskUser;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Outcome;
import org.firstline.incident.Requester;
import org.firstline.incident.TaskQuery;
import org.firstline.incident.TaskView;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.firstline.shared.ResolutionCode;
import org.firstline.shared.Visibility;
import org.firstline.shared.WaitReason;
import org.jspecify.annotations.Nullable;

/** The facades, spoken to as the people of the log would. */
final class LogDesk {

    private static final String NO_CALLER = "Unknown caller";
    private static final String NO_TITLE = "Reported without a word";
    /** The log has no address either, so nobody is written to. */
    private static final String NO_PHONE = "unknown";

    private static final int MOST_TASKS = 200;

    private static final String AS_LOGGED = "As in the log.";

    private final DeskFacades desk;
    private final Cast.Named cast;

    LogDesk(DeskFacades desk, Cast.Named cast) {
        this.desk = desk;
        this.cast = cast;
    }

    IncidentView get(LogCase of) {
        return desk.incidents().get(of.number());
    }

    /** What became of what our desk promised. */
    CasePromises promises(LogCase of) {
        return CasePromises.of(desk.promises().all(of.number()), desk.calendars()::get);
    }

    /** @param team the log's name of the first team that the case ever has; null leaves it to the routing */
    LogCase register(LogRow row, @Nullable String team) {
        LogRow.Origin origin = row.origin();
        String caller = Objects.requireNonNullElse(origin.caller(), NO_CALLER);
        boolean spoken = origin.channel() == Channel.PHONE || origin.channel() == Channel.WALK_IN;
        IncidentReport report = new IncidentReport(
                Stream.of(origin.symptom(), origin.subcategory(), origin.category())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(NO_TITLE),
                Objects.requireNonNullElse(origin.location(), ""),
                origin.channel(),
                origin.category(),
                origin.subcategory(),
                row.impact(),
                row.urgency(),
                new Requester(caller, null, NO_PHONE, Language.NL),
                row.caseNumber(),
                cast.team(team));
        Actor by = spoken ? Actor.agent(cast.lead()) : Actor.requester(caller);
        IncidentNumber number = desk.incidents().report(report, by);
        return new LogCase(number, caller, row, team);
    }

    void note(LogCase of, LogRow row) {
        String text = "Line %d of the log changes nothing here.".formatted(row.line());
        desk.incidents().note(of.number(), text, Visibility.INTERNAL, Actor.agent(cast.lead()));
    }

    void reprioritise(LogCase of, LogRow row) {
        desk.incidents().reprioritise(of.number(), row.impact(), row.urgency(), AS_LOGGED, Actor.agent(cast.lead()));
    }

    void reject(LogCase of) {
        desk.incidents().reject(of.number(), AS_LOGGED, Actor.requester(of.requester()));
    }

    void confirm(LogCase of) {
        desk.incidents().confirm(of.number(), Actor.requester(of.requester()));
    }

    /** Whoever the incident waited for has answered. */
    void resume(LogCase of) {
        if (get(of).waitReason() == WaitReason.REQUESTER) {
            desk.incidents().reply(of.number(), AS_LOGGED, Actor.requester(of.requester()));
        } else {
            complete(of, new Outcome.Answered(AS_LOGGED));
        }
    }

    void handOver(LogCase of, String team) {
        String code = Objects.requireNonNull(cast.team(team));
        if (!code.equals(get(of).team())) {
            complete(of, new Outcome.HandedOver(AS_LOGGED, code));
        }
    }

    /** Takes the work, a colleague's too. */
    void claim(LogCase of, String person) {
        String id = cast.person(person);
        TaskView task = task(of);
        if (task.team() != null && !id.equals(task.assignee())) {
            desk.people().join(id, task.team());
        }
        as(id, () -> desk.tasks().claim(task.id(), true, Actor.agent(id)));
    }

    void await(LogCase of, WaitReason reason) {
        complete(of, new Outcome.Waits(reason, AS_LOGGED));
    }

    void resolve(LogCase of) {
        complete(of, new Outcome.Resolved(AS_LOGGED, ResolutionCode.OTHER, 0));
    }

    /** By whom the work is; a lead stands in where it is nobody's. */
    private void complete(LogCase of, Outcome outcome) {
        TaskView task = task(of);
        String by = Optional.ofNullable(task.assignee()).orElse(cast.lead());
        as(by, () -> desk.tasks().complete(task.id(), outcome, Actor.agent(by)));
    }

    /** The work itself; what a lead has to decide about it is at no line. */
    private TaskView task(LogCase of) {
        return desk.tasks().list(new TaskQuery(of.number(), null, null, null, null, MOST_TASKS)).items().stream()
                .filter(task -> task.line() != null)
                .findFirst()
                .orElseThrow();
    }

    private void as(String userId, Runnable call) {
        DeskUser user = desk.people().find(userId).orElseThrow();
        desk.caller().as(userId, user.groups(), () -> {
            call.run();
            return userId;
        });
    }
}
