package org.firstline.dev.demo;

import org.firstline.incident.Outcome;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Level;
import org.firstline.shared.ResolutionCode;
import org.firstline.shared.Visibility;
import org.firstline.shared.WaitReason;
import org.firstline.survey.SurveyAnswer;

/** What somebody does to an incident; an agent's deed is done by whoever has it. */
@FunctionalInterface
interface Deed {

    void doneTo(IncidentNumber number, DemoDesk desk);

    static Deed asks(String question) {
        return completes(new Outcome.Waits(WaitReason.REQUESTER, question));
    }

    static Deed waitsFor(WaitReason reason, String why) {
        return completes(new Outcome.Waits(reason, why));
    }

    static Deed hearsThat(String answer) {
        return completes(new Outcome.Answered(answer));
    }

    /** To the next line. */
    static Deed handsOver(String reason) {
        return completes(new Outcome.HandedOver(reason, null));
    }

    static Deed sendsBack(String reason) {
        return completes(new Outcome.SentBack(reason));
    }

    static Deed resolves(String solution, ResolutionCode code, int minutes) {
        return completes(new Outcome.Resolved(solution, code, minutes));
    }

    static Deed hearsItIsFine() {
        return completes(new Outcome.Confirmed());
    }

    static Deed putsBack() {
        return (number, desk) -> desk.putBack(number);
    }

    static Deed writes(String message) {
        return (number, desk) -> desk.note(number, message, Visibility.PUBLIC);
    }

    static Deed notes(String note) {
        return (number, desk) -> desk.note(number, note, Visibility.INTERNAL);
    }

    static Deed reprioritises(Level impact, Level urgency, String reason) {
        return (number, desk) -> desk.reprioritise(number, impact, urgency, reason);
    }

    static Deed requesterReplies(String text) {
        return (number, desk) -> desk.incidents().reply(number, text, desk.requester(number));
    }

    /** @param name of a picture in {@code demo/files} */
    static Deed requesterAttaches(String name) {
        return (number, desk) -> desk.attach(number, name, Visibility.PUBLIC, desk.requester(number));
    }

    static Deed requesterConfirms() {
        return (number, desk) -> desk.incidents().confirm(number, desk.requester(number));
    }

    static Deed requesterRejects(String reason) {
        return (number, desk) -> desk.incidents().reject(number, reason, desk.requester(number));
    }

    static Deed requesterWithdraws(String reason) {
        return (number, desk) -> desk.incidents().withdraw(number, reason, desk.requester(number));
    }

    /** Answers the survey, as by the link in the mail. */
    static Deed rates(int speed, int effectiveness, int friendliness, String comment) {
        SurveyAnswer answer = new SurveyAnswer(speed, effectiveness, friendliness, comment);
        return (number, desk) -> desk.surveys().answer(desk.surveys().issueToken(number), answer);
    }

    private static Deed completes(Outcome outcome) {
        return (number, desk) -> desk.complete(number, outcome);
    }
}
