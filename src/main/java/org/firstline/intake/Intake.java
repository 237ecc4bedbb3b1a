package org.firstline.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Incidents;
import org.firstline.intake.domain.FormKeys;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one way into the desk, whatever the channel. */
@Service
public class Intake {

    private final Incidents incidents;
    private final FormKeys forms;

    Intake(Incidents incidents, FormKeys forms) {
        this.incidents = incidents;
        this.forms = forms;
    }

    /**
     * Registers what a door was given and starts its life.
     *
     * @return the incident at its first resting place
     * @throws InputRefused with every field that is wrong: {@code title}, {@code requester.email} …
     */
    @Transactional
    public IncidentView register(Draft draft, Actor by) {
        IncidentReport report = DraftCheck.checked(draft);
        return incidents.get(incidents.report(report, by));
    }

    /**
     * As {@link #register}, once: the same key with the same draft is the same incident for seven days, also when both come at the
     * same moment.
     *
     * @param key what the form was given when it was shown; tells it from another one that says the same
     */
    @Transactional
    public Registered registerOnce(String key, Draft draft, Actor by) {
        byte[] form = hash(key + '\n' + draft);
        Optional<IncidentNumber> known = forms.begin(form);
        if (known.isPresent()) {
            return new Registered(incidents.get(known.get()), false);
        }
        IncidentView incident = register(draft, by);
        forms.keep(form, incident.number());
        return new Registered(incident, true);
    }

    /** All that {@link #register} would refuse, by field; empty when it would not. */
    public List<InputRefused> faults(Draft draft) {
        try {
            DraftCheck.checked(draft);
            return List.of();
        } catch (InputRefused refused) {
            return Stream.concat(Stream.of(refused), refused.others().stream()).toList();
        }
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
