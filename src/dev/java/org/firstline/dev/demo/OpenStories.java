package org.firstline.dev.demo;

import static org.firstline.dev.demo.Deed.handsOver;
import static org.firstline.dev.demo.Deed.notes;
import static org.firstline.dev.demo.Deed.putsBack;
import static org.firstline.dev.demo.Deed.reprioritises;
import static org.firstline.dev.demo.Deed.requesterAttaches;
import static org.firstline.dev.demo.Deed.requesterRejects;
import static org.firstline.dev.demo.Deed.requesterReplies;
import static org.firstline.dev.demo.Deed.resolves;
import static org.firstline.dev.demo.Deed.sendsBack;
import static org.firstline.dev.demo.Deed.waitsFor;
import static org.firstline.dev.demo.Deed.writes;
import static org.firstline.dev.demo.Moment.day;
import static org.firstline.dev.demo.Moment.minutesAgo;
import static org.firstline.dev.demo.Requesters.dutch;
import static org.firstline.dev.demo.Requesters.english;
import static org.firstline.dev.demo.Story.reported;
import static org.firstline.shared.Channel.CHAT;
import static org.firstline.shared.Channel.EMAIL;
import static org.firstline.shared.Channel.PHONE;
import static org.firstline.shared.Channel.PORTAL;
import static org.firstline.shared.Channel.WALK_IN;
import static org.firstline.shared.Level.HIGH;
import static org.firstline.shared.Level.LOW;
import static org.firstline.shared.Level.MEDIUM;
import static org.firstline.shared.ResolutionCode.NOT_REPRODUCIBLE;
import static org.firstline.shared.WaitReason.VENDOR;

import java.util.List;

/** What is being worked on, in each line, taken and untaken. */
final class OpenStories {

    private OpenStories() {}

    static List<Story> all() {
        return List.of(
                newMonitor(),
                phishing(),
                payslips(),
                keyboard(),
                licence(),
                sharedMailbox(),
                timesheet(),
                tillRestart(),
                backup(),
                certificate(),
                liftPhone());
    }

    private static Story newMonitor() {
        return reported(
                        minutesAgo(46),
                        PORTAL,
                        dutch("Sjoerd Meijer", "0157"),
                        "HARDWARE",
                        LOW,
                        LOW,
                        "Graag een tweede beeldscherm",
                        "Voor werkplek 2.07.")
                .then(minutesAgo(12), putsBack());
    }

    private static Story phishing() {
        return reported(
                        minutesAgo(12),
                        EMAIL,
                        dutch("Petra Schipper", "0121"),
                        "EMAIL",
                        MEDIUM,
                        HIGH,
                        "Verdachte mail over een pakket 📦, op de link geklikt",
                        "Ik heb mijn wachtwoord ingevuld en pas daarna gezien dat het adres niet klopte. Wat moet ik doen?")
                .then(minutesAgo(11), requesterAttaches("verdachte-mail.png"));
    }

    private static Story payslips() {
        return reported(
                        minutesAgo(95),
                        PHONE,
                        dutch("Ingrid Wessels", "0102"),
                        "SOFTWARE",
                        HIGH,
                        MEDIUM,
                        "Salarisstroken kunnen niet worden klaargezet",
                        "Afdeling personeel, moet vandaag nog.")
                .then(
                        minutesAgo(80),
                        writes("Wij zien dezelfde melding en zoeken verder; u hoort binnen het uur van ons."))
                .then(
                        minutesAgo(55),
                        notes("Dienst draait, map voor uitvoer bestaat niet meer na opschoning van het weekend."));
    }

    private static Story keyboard() {
        return reported(
                        day(3, "10:12"),
                        WALK_IN,
                        english("Yuki Tanaka", "0274"),
                        "HARDWARE",
                        LOW,
                        MEDIUM,
                        "Keyboard types double letters",
                        "Brought it along, looks clean.")
                .then(
                        day(2, "09:30"),
                        resolves("Could not see it here; filter keys are off now.", NOT_REPRODUCIBLE, 15))
                .then(day(1, "08:47"), requesterRejects("Hello again: 'tthe kkeyboard' is still at it."));
    }

    private static Story licence() {
        return reported(
                        day(2, "13:55"),
                        EMAIL,
                        dutch("Ruud Jonker", "0361"),
                        "SOFTWARE",
                        MEDIUM,
                        MEDIUM,
                        "Tekenprogramma vraagt om licentie",
                        "Sinds de nieuwe laptop.")
                .then(day(2, "14:30"), handsOver("Licentieserver kennen wij niet."))
                .then(
                        day(1, "10:00"),
                        sendsBack(
                                "Laptop stond nog op de oude naam in de lijst: naam wijzigen volstaat, uitleg in de kennisbank."));
    }

    private static Story sharedMailbox() {
        return reported(
                        day(1, "14:18"),
                        PORTAL,
                        english("Chloe Martin", "0239"),
                        "EMAIL",
                        MEDIUM,
                        MEDIUM,
                        "Shared mailbox 'tenders' does not show new mails",
                        "The last one is from yesterday 16:02, customers say they sent more.")
                .then(
                        day(1, "14:40"),
                        handsOver("Mailbox is 50 GB, probably its limit. Archive needs the second line."))
                .then(day(1, "15:20"), notes("49.9 of 50 GB. Archive policy was never switched on for it."));
    }

    private static Story timesheet() {
        return reported(
                        minutesAgo(140),
                        CHAT,
                        dutch("Dirk Hendrikse", "0388"),
                        "SOFTWARE",
                        MEDIUM,
                        LOW,
                        "Uren van vorige week niet te wijzigen",
                        "De week is volgens het systeem al goedgekeurd, maar mijn chef zegt van niet.")
                .then(minutesAgo(118), handsOver("Goedkeuring terugdraaien mag alleen de tweede lijn."))
                .then(minutesAgo(50), putsBack());
    }

    private static Story tillRestart() {
        return reported(
                        minutesAgo(75),
                        PHONE,
                        english("Samuel Adeyemi", "0296"),
                        "SOFTWARE",
                        MEDIUM,
                        MEDIUM,
                        "Till in the staff shop restarts by itself",
                        "Three times within the hour.")
                .then(minutesAgo(70), requesterAttaches("till-3.png"))
                .then(minutesAgo(60), handsOver("Happens after the card terminal answers."))
                .then(minutesAgo(22), reprioritises(HIGH, HIGH, "All four tills now, queue to the door."));
    }

    private static Story backup() {
        return reported(
                        day(3, "07:50"),
                        EMAIL,
                        dutch("Vera Dekker", "0005"),
                        "OTHER",
                        MEDIUM,
                        MEDIUM,
                        "Herstelde map mist bestanden van september",
                        "Aangevraagd voor de accountant.")
                .then(day(3, "09:15"), handsOver("Herstel gedaan volgens handleiding, toch onvolledig."))
                .then(day(2, "10:40"), handsOver("Bandenreeks van september staat niet in de catalogus."))
                .then(day(1, "16:05"), requesterReplies("Ter informatie: de accountant komt over twee weken."));
    }

    private static Story certificate() {
        return reported(
                        minutesAgo(260),
                        PHONE,
                        english("Olivia Brandt", "0302"),
                        "NETWORK",
                        HIGH,
                        MEDIUM,
                        "Suppliers get a warning on the ordering site",
                        "'Your connection is not private', since this night.")
                .then(minutesAgo(250), handsOver("Certificate expired at midnight."))
                .then(minutesAgo(205), handsOver("New one is there, load balancer refuses it: chain incomplete."));
    }

    private static Story liftPhone() {
        return reported(
                        day(7, "10:35"),
                        PHONE,
                        dutch("Hans Terpstra", "0010"),
                        "TELEPHONY",
                        MEDIUM,
                        MEDIUM,
                        "Noodtelefoon in lift 2 kraakt",
                        "Gehoord bij de maandelijkse proef.")
                .then(day(7, "11:00"), handsOver("Lijn zelf meet goed."))
                .then(day(6, "09:10"), waitsFor(VENDOR, "Liftbedrijf gebeld, dossier 5521."))
                .then(
                        day(2, "11:20"),
                        notes("Liftbedrijf belt niet terug; vandaag opnieuw gesproken met de planning."));
    }
}
