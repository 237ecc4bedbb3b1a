package org.firstline.intake.mail;

import org.firstline.incident.IncidentView;
import org.firstline.shared.IncidentNumber;
import org.jspecify.annotations.Nullable;

/** What is to become of a message. */
sealed interface Judgement {

    /** @param related an incident that it may have to do with */
    record NewIncident(@Nullable IncidentNumber related) implements Judgement {}

    /** The requester speaks. */
    record Reply(IncidentView incident) implements Judgement {}

    /** A mail of the desk's did not arrive. */
    record Bounce(DeliveryReport report) implements Judgement {}

    /** @param incident what it is about; null when it is about none */
    record Ignore(MailReason reason, @Nullable IncidentNumber incident) implements Judgement {}

    /** @param incident what it is about; null when it is about none */
    record Quarantine(MailReason reason, @Nullable IncidentNumber incident) implements Judgement {}
}
