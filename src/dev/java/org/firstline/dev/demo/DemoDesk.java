package org.firstline.dev.demo;

import java.util.List;
import java.util.Optional;
import org.firstline.engine.EngineCaller;
import org.firstline.identity.DeskUser;
import org.firstline.identity.People;
import org.firstline.incident.IncidentFiles;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.Incidents;
import org.firstline.incident.NewFile;
import org.firstline.incident.Outcome;
import org.firstline.incident.TaskQuery;
import org.firstline.incident.TaskView;
import org.firstline.incident.Tasks;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.firstline.shared.Visibility;
import org.firstline.survey.Surveys;
import org.firstline.vendor.VendorDraft;
import org.firstline.vendor.Vendors;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The facades, spoken to as the demonstration's people would. */
@Component
@Profile("demo")
class DemoDesk {

    /** Who answers the telephone. */
    private static final String FRONT = "line1b";

    private final Incidents incidents;
    private final IncidentFiles files;
    private final Tasks tasks;
    private final People people;
    private final Surveys surveys;
    private final Vendors vendors;
    private final EngineCaller caller;

    DemoDesk(
            Incidents incidents,
            IncidentFiles files,
            Tasks tasks,
            People people,
            Surveys surveys,
            Vendors vendors,
            EngineCaller caller) {
        this.incidents = incidents;
        this.files = files;
        this.tasks = tasks;
        this.people = people;
        this.surveys = surveys;
        this.vendors = vendors;
        this.caller = caller;
    }

    /** Those whom the third line may call in. */
    void knowVendors() {
        vendors.put(
                "PRINTERS",
                new VendorDraft(
                        "De Haas Printers", "service@dehaas.example", Language.NL, null, "leiding@dehaas.example", 2));
        vendors.put(
                "NETWORK", new VendorDraft("Northern Networks", "noc@northern.example", Language.EN, null, null, 1));
    }

    Incidents incidents() {
        return incidents;
    }

    Surveys surveys() {
        return surveys;
    }

    void attach(IncidentNumber number, String name, Visibility visibility, Actor by) {
        files.attach(number, List.of(new NewFile(name, new ClassPathResource("demo/files/" + name))), visibility, by);
    }

    IncidentNumber report(Story.Reported reported) {
        boolean spoken = reported.channel() == Channel.PHONE || reported.channel() == Channel.WALK_IN;
        Actor by = spoken
                ? Actor.agent(FRONT)
                : Actor.requester(reported.requester().name());
        return incidents.report(
                new IncidentReport(
                        reported.title(),
                        reported.description(),
                        reported.channel(),
                        reported.category(),
                        null,
                        reported.impact(),
                        reported.urgency(),
                        reported.requester(),
                        null,
                        null),
                by);
    }

    Actor requester(IncidentNumber number) {
        return Actor.requester(incidents.get(number).requester().name());
    }

    void complete(IncidentNumber number, Outcome outcome) {
        TaskView task = task(number);
        DeskUser agent = agent(task);
        as(agent, () -> tasks.complete(task.id(), outcome, Actor.agent(agent.id())));
    }

    void putBack(IncidentNumber number) {
        TaskView task = task(number);
        DeskUser agent = agent(task);
        as(agent, () -> tasks.release(task.id(), Actor.agent(agent.id())));
    }

    void note(IncidentNumber number, String text, Visibility visibility) {
        incidents.note(number, text, visibility, Actor.agent(agent(task(number)).id()));
    }

    void reprioritise(IncidentNumber number, Level impact, Level urgency, String reason) {
        incidents.reprioritise(
                number, impact, urgency, reason, Actor.agent(agent(task(number)).id()));
    }

    /** Where the incident stands; a lead may have one to decide on a broken promise beside it. */
    private TaskView task(IncidentNumber number) {
        return tasks.list(new TaskQuery(number, null, null, null, null, 10)).items().stream()
                .filter(task -> !task.outcomes().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Who has the task, or else the first of its team. */
    private DeskUser agent(TaskView task) {
        return Optional.ofNullable(task.assignee())
                .flatMap(people::find)
                .orElseGet(() -> people.members(String.valueOf(task.team())).get(0));
    }

    private void as(DeskUser agent, Runnable call) {
        caller.as(agent.id(), agent.groups(), () -> {
            call.run();
            return agent;
        });
    }
}
