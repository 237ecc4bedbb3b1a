package org.firstline.notification;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.firstline.shared.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The texts of {@code notifications/<event>/<language>.*}, filled in; what requesters and agents typed stays text. */
@Component
public class MailTemplates {

    static final String INCIDENT_REGISTERED = "incident-registered";
    static final String INCIDENT_ACKNOWLEDGED = "incident-acknowledged";
    static final String PUBLIC_MESSAGE = "public-message";
    static final String SURVEY_INVITATION = "survey-invitation";
    static final String SURVEY_REMINDER = "survey-reminder";
    static final String MY_INCIDENTS = "my-incidents";

    static final String PROMISE_WARNING = "promise-warning";
    static final String PROMISE_BROKEN = "promise-broken";
    static final String HELP_WANTED = "help-wanted";
    static final String REFUSED_AGAIN = "refused-again";
    static final String NOBODY_ELIGIBLE = "nobody-eligible";
    static final String WORK_LEFT = "work-left";
    static final String TEAM_CHANGED_OFTEN = "team-changed-often";

    static final String VENDOR_CALLED_IN = "vendor-called-in";
    static final String VENDOR_MESSAGE = "vendor-message";
    static final String VENDOR_REMINDER = "vendor-reminder";
    static final String VENDOR_ANSWERED = "vendor-answered";
    static final String VENDOR_SOLVED = "vendor-solved";
    static final String VENDOR_SILENT = "vendor-silent";

    static final String CALLBACK_REQUESTED = "callback-requested";
    static final String CALLBACK_NOT_REACHED = "callback-not-reached";
    static final String CALLBACK_GIVEN_UP = "callback-given-up";
    static final String CALLBACK_MISSED = "callback-missed";

    private static final String FOLDER = "notifications/";
    private static final Set<String> SURVEYS = Set.of(SURVEY_INVITATION, SURVEY_REMINDER);
    private static final Set<String> FOR_DESK = Set.of(
            PROMISE_WARNING,
            PROMISE_BROKEN,
            HELP_WANTED,
            REFUSED_AGAIN,
            NOBODY_ELIGIBLE,
            WORK_LEFT,
            TEAM_CHANGED_OFTEN,
            VENDOR_ANSWERED,
            VENDOR_SOLVED,
            VENDOR_SILENT,
            CALLBACK_MISSED);
    private static final Set<String> OF_CALLBACKS = Set.of(CALLBACK_REQUESTED, CALLBACK_NOT_REACHED, CALLBACK_GIVEN_UP);
    private static final Set<String> FOR_VENDORS = Set.of(VENDOR_CALLED_IN, VENDOR_MESSAGE, VENDOR_REMINDER);
    private static final String TIME = "EEEE d MMMM HH:mm";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    MailTemplates() {
        engine.addTemplateResolver(resolver(TemplateMode.HTML, Set.of("*.html")));
        engine.addTemplateResolver(resolver(TemplateMode.TEXT, Set.of("*.txt", "*.subject")));
    }

    /** Whether there is a text of this name in each language. */
    public static boolean has(String event) {
        return List.of(Language.values()).stream()
                .allMatch(language -> new ClassPathResource(FOLDER + event + "/" + language.code() + ".txt").exists());
    }

    /** Whether a step of a model may send it to a requester. */
    public static boolean isForRequesters(String event) {
        return has(event) && !isForDesk(event) && !isForVendors(event) && !event.equals(MY_INCIDENTS);
    }

    /** Whether people of the desk read it. */
    static boolean isForDesk(String event) {
        return FOR_DESK.contains(event);
    }

    /** Whether a vendor reads it. */
    static boolean isForVendors(String event) {
        return FOR_VENDORS.contains(event);
    }

    /** Whether the mail's link leads to the requester's page of a callback. */
    static boolean isOfCallbacks(String event) {
        return OF_CALLBACKS.contains(event);
    }

    /** Whether the mail's link leads to a survey. */
    static boolean asks(String event) {
        return SURVEYS.contains(event);
    }

    MailText write(OutboxEntry mail, MailContent content, String deskName, String link) {
        Context values = new Context(mail.language().locale());
        values.setVariable("language", mail.language().code());
        values.setVariable("desk", deskName);
        values.setVariable("link", link);
        values.setVariable("number", mail.about());
        values.setVariable("name", oneLine(content.name()));
        values.setVariable("title", oneLine(content.title()));
        values.setVariable("speaker", content.speaker() == null ? null : oneLine(content.speaker()));
        String text = content.text();
        values.setVariable(
                "lines", text == null ? List.of() : printable(text).lines().toList());
        values.setVariable("promise", content.promise());
        if (content.step() != null) {
            tell(content.step(), mail.language(), values);
        }
        String template = mail.event() + "/" + mail.language().code();
        return new MailText(
                oneLine(engine.process(template + ".subject", values)),
                engine.process(template + ".txt", values),
                engine.process(template + ".html", values));
    }

    private void tell(PromiseStep step, Language language, Context values) {
        String[] stay = step.subject().split(" ", 2);
        values.setVariable("metric", step.metric().name());
        values.setVariable("line", stay[0]);
        values.setVariable("stayTeam", stay.length > 1 ? stay[1] : "");
        values.setVariable("clock", oneLine(engine.process("clock-" + language.code() + ".txt", values)));
        values.setVariable("percent", step.percent());
        values.setVariable(
                "due", step.due() == null ? null : time(step, language).format(step.due()));
        values.setVariable("assignee", step.assignee() == null ? null : oneLine(step.assignee()));
        values.setVariable("team", step.team());
    }

    private static DateTimeFormatter time(PromiseStep step, Language language) {
        return DateTimeFormatter.ofPattern(TIME, language.locale()).withZone(step.zone());
    }

    /** A line break in a subject would begin a header of the writer's choice. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }

    private static String printable(String text) {
        return text.replaceAll("\\r\\n?", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .strip();
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, Set<String> files) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix(FOLDER);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setResolvablePatterns(files);
        resolver.setCheckExistence(true);
        return resolver;
    }
}
