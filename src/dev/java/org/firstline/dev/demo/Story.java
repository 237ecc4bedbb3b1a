package org.firstline.dev.demo;

import java.util.ArrayList;
import java.util.List;
import org.firstline.incident.Requester;
import org.firstline.shared.Channel;
import org.firstline.shared.Level;

/** The life of one made-up incident: what was reported, and what then happened when. */
final class Story {

    private final Reported reported;
    private final Moment at;
    private final List<Step> steps = new ArrayList<>();

    private Story(Moment at, Reported reported) {
        this.at = at;
        this.reported = reported;
    }

    static Story reported(
            Moment at,
            Channel channel,
            Requester requester,
            String category,
            Level impact,
            Level urgency,
            String title,
            String description) {
        return new Story(at, new Reported(channel, requester, category, impact, urgency, title, description));
    }

    Story then(Moment moment, Deed deed) {
        steps.add(new Step(moment, deed));
        return this;
    }

    Reported reported() {
        return reported;
    }

    Moment at() {
        return at;
    }

    List<Step> steps() {
        return steps;
    }

    record Reported(
            Channel channel,
            Requester requester,
            String category,
            Level impact,
            Level urgency,
            String title,
            String description) {}

    record Step(Moment at, Deed deed) {}
}
