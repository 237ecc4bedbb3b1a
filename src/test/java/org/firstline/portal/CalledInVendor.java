package org.firstline.portal;

import org.firstline.ProcessDriver;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.Incidents;
import org.firstline.incident.Outcome;
import org.firstline.incident.Requester;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.firstline.shared.Visibility;
import org.firstline.vendor.VendorDraft;
import org.firstline.vendor.VendorLinks;
import org.firstline.vendor.Vendors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Incidents that a vendor has, full of what the vendor must not see. */
@Component
@Profile("test")
class CalledInVendor {

    static final String EMAIL = "help@lifts.example";

    private static final String EXPERT = "userTask_investigateAsExpert";

    private final Incidents incidents;
    private final Vendors vendors;
    private final VendorLinks links;
    private final ProcessDriver life;

    CalledInVendor(Incidents incidents, Vendors vendors, VendorLinks links, ProcessDriver life) {
        this.incidents = incidents;
        this.vendors = vendors;
        this.links = links;
        this.life = life;
    }

    IncidentNumber with(String summary, Language language) {
        vendors.put("LIFTS", new VendorDraft("Lifts & Co", EMAIL, language, null, null, 3));
        IncidentNumber number = incidents.report(
                new IncidentReport(
                        "SECRET-TITLE of Mrs Jansen",
                        "SECRET-DESCRIPTION",
                        Channel.PHONE,
                        "OTHER",
                        "SECRET-SUBCATEGORY",
                        Level.LOW,
                        Level.LOW,
                        new Requester("SECRET-NAME", "secret-address@example.org", "+31 6 SECRET", Language.NL),
                        "SECRET-EXTERNAL",
                        null),
                Actor.agent("line1a"));
        incidents.note(number, "SECRET-NOTE", Visibility.INTERNAL, Actor.agent("line1a"));
        incidents.note(number, "SECRET-MESSAGE", Visibility.PUBLIC, Actor.agent("line1a"));
        life.complete(number, "userTask_handleInLine", "line1a", new Outcome.HandedOver("SECRET-REASON", "third-line"));
        life.complete(number, EXPERT, "line3a", new Outcome.CalledInVendor("LIFTS", summary, null));
        return number;
    }

    String page(IncidentNumber number) {
        return "/v/" + links.issueToken(number, EMAIL);
    }
}
