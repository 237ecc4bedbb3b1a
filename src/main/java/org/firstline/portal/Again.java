package org.firstline.portal;

import java.util.Objects;
import org.firstline.incident.IncidentLinks;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Requester;
import org.firstline.intake.Draft;
import org.firstline.intake.Intake;
import org.firstline.intake.Registered;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.InputCheck;
import org.firstline.shared.InputRefused;
import org.firstline.shared.Level;
import org.firstline.shared.StateRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What is closed or withdrawn stays so; who has it again reports it anew, and the desk sees what it was before. */
@Component
class Again {

    private final Intake intake;
    private final IncidentLinks links;
    private final TransactionTemplate transactions;

    Again(Intake intake, IncidentLinks links, TransactionTemplate transactions) {
        this.intake = intake;
        this.links = links;
        this.transactions = transactions;
    }

    /**
     * Registers it anew, once for each key and text, and links it to the old one.
     *
     * @throws InputRefused when the text is not right
     * @throws StateRefused {@code not-over} while the old one can still be answered
     */
    IncidentView report(IncidentView old, String text, String key) {
        if (!old.status().isFinal()) {
            throw new StateRefused("not-over", old.number());
        }
        InputCheck check = new InputCheck();
        String said = check.neededText("text", text.replaceAll("\\r\\n?", "\n").strip(), RequesterActions.LONGEST_TEXT);
        check.done();
        return Objects.requireNonNull(transactions.execute(transaction -> registered(old, said, key)));
    }

    private IncidentView registered(IncidentView old, String said, String key) {
        Actor requester = Actor.requester(old.requester().name());
        Registered again = intake.registerOnce(key + old.number(), draft(old, said), requester);
        if (again.isNew()) {
            links.relate(old.number(), again.incident().number(), requester);
        }
        return again.incident();
    }

    private static Draft draft(IncidentView old, String said) {
        Requester requester = old.requester();
        return new Draft(
                old.title(),
                said,
                Channel.PORTAL,
                old.category(),
                old.subcategory(),
                old.service(),
                old.site(),
                impact(old),
                old.urgency(),
                new Draft.Contact(requester.name(), requester.email(), requester.phone(), requester.language()),
                null);
    }

    /** Nobody reports a P1 by a form: whoever speaks for many calls. */
    private static Level impact(IncidentView old) {
        return old.impact() == Level.HIGH ? Effect.STOPPED.impact() : old.impact();
    }
}
