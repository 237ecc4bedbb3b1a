package org.firstline.dev.demo;

import static org.firstline.dev.demo.Deed.asks;
import static org.firstline.dev.demo.Deed.handsOver;
import static org.firstline.dev.demo.Deed.hearsThat;
import static org.firstline.dev.demo.Deed.notes;
import static org.firstline.dev.demo.Deed.resolves;
import static org.firstline.dev.demo.Deed.waitsFor;
import static org.firstline.dev.demo.Moment.day;
import static org.firstline.dev.demo.Requesters.dutch;
import static org.firstline.dev.demo.Requesters.english;
import static org.firstline.dev.demo.Story.reported;
import static org.firstline.shared.Channel.CHAT;
import static org.firstline.shared.Channel.EMAIL;
import static org.firstline.shared.Channel.PHONE;
import static org.firstline.shared.Channel.PORTAL;
import static org.firstline.shared.Level.HIGH;
import static org.firstline.shared.Level.LOW;
import static org.firstline.shared.Level.MEDIUM;
import static org.firstline.shared.ResolutionCode.FIXED;
import static org.firstline.shared.ResolutionCode.WORKAROUND;
import static org.firstline.shared.WaitReason.CHANGE;
import static org.firstline.shared.WaitReason.PROBLEM;
import static org.firstline.shared.WaitReason.VENDOR;

import java.util.List;

/** What waits: for each reason, and with a solution for the requester's word. */
final class WaitingStories {

    private WaitingStories() {}

    static List<Story> all() {
        return List.of(
                headset(),
                vpnToken(),
                plotter(),
                meetingRoom(),
                printQueue(),
                invoiceTotals(),
                signature(),
                roster(),
                scanToMail(),
                secondScreen());
    }

    private static Story headset() {
        return reported(
                        day(2, "15:37"),
                        EMAIL,
                        dutch("Marloes Timmer", "0165"),
                        "TELEPHONY",
                        LOW,
                        MEDIUM,
                        "Headset valt stil tijdens gesprekken",
                        "Een paar keer per dag, ik moet dan terugbellen.")
                .then(
                        day(1, "09:24"),
                        asks("Welk model is het, en gebeurt het ook met de kabel in plaats van draadloos?"));
    }

    private static Story vpnToken() {
        return reported(
                        day(4, "10:41"),
                        PORTAL,
                        english("Aisha Rahman", "0228"),
                        "NETWORK",
                        MEDIUM,
                        MEDIUM,
                        "Connection from home drops every ten minutes",
                        "Only in the evening. Colleagues in the same town have no trouble.")
                .then(day(4, "11:30"), handsOver("Line and router are fine, drops on our side."))
                .then(
                        day(3, "14:05"),
                        asks("Could you send us the times of the drops on one evening, as exactly as you can?"));
    }

    private static Story plotter() {
        return reported(
                        day(5, "09:06"),
                        PHONE,
                        dutch("Rein Wiersma", "0345"),
                        "PRINTING",
                        MEDIUM,
                        MEDIUM,
                        "Plotter stopt midden in een tekening",
                        "A0, steeds rond twee derde. Papier is nieuw.")
                .then(day(5, "09:30"), handsOver("Geen papierstoring, ook na herstart."))
                .then(day(4, "11:00"), handsOver("Moederbord vermoedelijk; onder onderhoudscontract."))
                .then(day(2, "10:15"), waitsFor(VENDOR, "Monteur besteld, nummer 88-2041, komt binnen twee dagen."));
    }

    private static Story meetingRoom() {
        return reported(
                        day(2, "08:22"),
                        CHAT,
                        dutch("Esther de Graaf", "0107"),
                        "HARDWARE",
                        LOW,
                        MEDIUM,
                        "Scherm in vergaderzaal Amstel flikkert",
                        "Donderdag is daar de directievergadering.")
                .then(day(1, "10:50"), waitsFor(VENDOR, "Paneel is in garantie, leverancier stuurt een ander."));
    }

    private static Story printQueue() {
        return reported(
                        day(5, "13:20"),
                        EMAIL,
                        dutch("Koen Hofstra", "0372"),
                        "PRINTING",
                        MEDIUM,
                        LOW,
                        "Afdrukken komen soms dubbel",
                        "Ongeveer één op de twintig, op alle printers van de tweede verdieping.")
                .then(day(5, "14:10"), handsOver("Niet aan één printer of één gebruiker gebonden."))
                .then(
                        day(4, "15:45"),
                        waitsFor(
                                CHANGE,
                                "Nieuwe versie van het stuurprogramma gaat mee in het onderhoud van volgende week."));
    }

    private static Story invoiceTotals() {
        return reported(
                        day(6, "10:55"),
                        PHONE,
                        english("Maria Silva", "0251"),
                        "SOFTWARE",
                        HIGH,
                        MEDIUM,
                        "Totals on some invoices are one cent off",
                        "About 30 a week since the update. Finance corrects them by hand.")
                .then(day(6, "11:20"), handsOver("Reproduced with invoice 2026-10417."))
                .then(
                        day(5, "16:00"),
                        waitsFor(PROBLEM, "Rounding of VAT per line; known problem, the supplier works on it."));
    }

    private static Story signature() {
        return reported(
                        day(2, "11:08"),
                        PORTAL,
                        dutch("Lotte Brouwer", "0139"),
                        "EMAIL",
                        LOW,
                        LOW,
                        "Oude handtekening onder mijn mails",
                        "Met de naam van voor mijn huwelijk.")
                .then(
                        day(1, "08:40"),
                        resolves(
                                "Handtekening komt uit het personeelssysteem; naam is daar gewijzigd en vanaf nu zichtbaar.",
                                FIXED,
                                10));
    }

    private static Story roster() {
        return reported(
                        day(5, "08:14"),
                        EMAIL,
                        english("Tomasz Zielinski", "0263"),
                        "SOFTWARE",
                        MEDIUM,
                        MEDIUM,
                        "Roster shows the hours of last week",
                        "In the app only, the web page is right.")
                .then(day(5, "09:50"), handsOver("Cache of the app? Not known to us."))
                .then(
                        day(4, "10:30"),
                        resolves("Please update the app to 4.2; older versions keep an old copy.", WORKAROUND, 30));
    }

    private static Story scanToMail() {
        return reported(
                        day(4, "09:19"),
                        PHONE,
                        dutch("Geert Vos", "0318"),
                        "PRINTING",
                        MEDIUM,
                        MEDIUM,
                        "Scannen naar mail werkt niet meer",
                        "Foutmelding 535 op het scherm van de kopieermachine.")
                .then(day(4, "09:35"), handsOver("Op alle kopieermachines sinds gisteravond."))
                .then(day(3, "08:50"), handsOver("Mailserver weigert oude aanmelding; beleid of uitzondering?"))
                .then(day(2, "13:00"), waitsFor(CHANGE, "Uitzondering aangevraagd bij beveiliging."))
                .then(day(1, "11:30"), hearsThat("Uitzondering is goedgekeurd tot de machines vervangen zijn."))
                .then(
                        day(1, "13:45"),
                        resolves("Kopieermachines mogen weer aanmelden; proefscan kwam aan.", FIXED, 90));
    }

    private static Story secondScreen() {
        return reported(
                        day(9, "14:40"),
                        EMAIL,
                        dutch("Anouk Verbeek", "0190"),
                        "HARDWARE",
                        LOW,
                        LOW,
                        "Tweede scherm is vaag",
                        "Sinds de verhuizing naar de vierde verdieping.")
                .then(day(8, "09:00"), asks("Welke kabel zit ertussen: een met brede stekker of een kleine?"))
                .then(day(8, "09:02"), notes("Vermoedelijk de oude analoge kabel meeverhuisd."));
    }
}
