package org.firstline.dev.demo;

import static org.firstline.dev.demo.Deed.asks;
import static org.firstline.dev.demo.Deed.handsOver;
import static org.firstline.dev.demo.Deed.hearsItIsFine;
import static org.firstline.dev.demo.Deed.notes;
import static org.firstline.dev.demo.Deed.rates;
import static org.firstline.dev.demo.Deed.requesterConfirms;
import static org.firstline.dev.demo.Deed.requesterRejects;
import static org.firstline.dev.demo.Deed.requesterReplies;
import static org.firstline.dev.demo.Deed.requesterWithdraws;
import static org.firstline.dev.demo.Deed.resolves;
import static org.firstline.dev.demo.Deed.writes;
import static org.firstline.dev.demo.Moment.day;
import static org.firstline.dev.demo.Requesters.dutch;
import static org.firstline.dev.demo.Requesters.english;
import static org.firstline.dev.demo.Requesters.withoutMail;
import static org.firstline.dev.demo.Story.reported;
import static org.firstline.shared.Channel.CHAT;
import static org.firstline.shared.Channel.EMAIL;
import static org.firstline.shared.Channel.MONITORING;
import static org.firstline.shared.Channel.PHONE;
import static org.firstline.shared.Channel.PORTAL;
import static org.firstline.shared.Channel.WALK_IN;
import static org.firstline.shared.Level.HIGH;
import static org.firstline.shared.Level.LOW;
import static org.firstline.shared.Level.MEDIUM;
import static org.firstline.shared.ResolutionCode.FIXED;
import static org.firstline.shared.ResolutionCode.HOW_TO;
import static org.firstline.shared.ResolutionCode.WORKAROUND;

import java.util.List;

/** What is over: closed by the requester or by silence, rated well and badly, or withdrawn. */
final class ClosedStories {

    private ClosedStories() {}

    static List<Story> all() {
        return List.of(
                password(),
                laptopUpdate(),
                projectFolder(),
                warehouseNetwork(),
                calendarShare(),
                dockingStation(),
                mailMerge(),
                labelPrinter(),
                fullDisk(),
                lostCharger(),
                slowReport());
    }

    private static Story password() {
        return reported(
                        day(9, "08:34"),
                        PHONE,
                        dutch("Willemijn Koster", "0143"),
                        "ACCOUNT",
                        LOW,
                        HIGH,
                        "Wachtwoord vergeten na vakantie",
                        "Belt vanaf haar mobiel. Identiteit gecontroleerd met personeelsnummer.")
                .then(
                        day(9, "08:41"),
                        resolves("Wachtwoord opnieuw ingesteld; u kiest bij het aanmelden een nieuw.", FIXED, 7))
                .then(day(9, "09:10"), requesterConfirms())
                .then(day(9, "11:02"), rates(5, 5, 5, "Binnen vijf minuten geholpen, dank!"));
    }

    private static Story laptopUpdate() {
        return reported(
                        day(9, "09:17"),
                        EMAIL,
                        dutch("Fatima El Idrissi", "0178"),
                        "HARDWARE",
                        MEDIUM,
                        HIGH,
                        "Laptop blijft hangen op 'Updates worden voorbereid'",
                        "Sinds vanochtend staat hij op 35 %. Ik heb om 13:00 een presentatie bij een klant.")
                .then(day(9, "09:31"), asks("Staat er een nummer onder de melding, en zit de laptop aan de stroom?"))
                .then(day(9, "09:44"), requesterReplies("Ja, aan de stroom. Er staat 0x80070422."))
                .then(
                        day(9, "10:20"),
                        resolves(
                                "De updatedienst stond uit. Ik heb hem op afstand gestart; na één keer herstarten is de update klaar.",
                                FIXED,
                                35))
                .then(day(8, "08:55"), requesterConfirms())
                .then(day(8, "13:15"), rates(4, 4, 5, "Op tijd klaar voor mijn klant."));
    }

    private static Story projectFolder() {
        return reported(
                        day(8, "10:02"),
                        PORTAL,
                        english("Liam O'Connor", "0211"),
                        "ACCOUNT",
                        MEDIUM,
                        MEDIUM,
                        "No access to the folder of project Noorderkade",
                        "I joined the project team on Monday. Everybody else can open P:\\Noorderkade, I get 'access denied'.")
                .then(
                        day(8, "10:25"),
                        handsOver("Rights on project folders are given by the second line; owner has agreed by mail."))
                .then(
                        day(8, "14:50"),
                        resolves("You are a member of the project's group now. Please log off and on once.", FIXED, 15))
                .then(day(7, "09:05"), requesterConfirms());
    }

    private static Story warehouseNetwork() {
        return reported(
                        day(8, "07:12"),
                        PHONE,
                        english("Grace Mensah", "0390"),
                        "NETWORK",
                        HIGH,
                        HIGH,
                        "All scanners in the warehouse have lost the network",
                        "Twelve scanners, since about seven. Trucks are waiting.")
                .then(day(8, "07:15"), handsOver("Whole hall without network, first trucks at 07:30."))
                .then(
                        day(8, "07:40"),
                        notes("Access points answer, the controller rejects all of them: licence expired at midnight."))
                .then(day(8, "07:45"), handsOver("Controller licence; needs the vendor's contract."))
                .then(
                        day(8, "09:05"),
                        resolves("The controller has its new licence, all scanners are back.", FIXED, 80))
                .then(day(8, "09:30"), hearsItIsFine())
                .then(
                        day(8, "16:40"),
                        rates(2, 4, 5, "Fixed well, but two hours with trucks at the gate was too long."));
    }

    private static Story calendarShare() {
        return reported(
                        day(9, "13:48"),
                        EMAIL,
                        dutch("Bart van der Meulen", "0156"),
                        "EMAIL",
                        LOW,
                        LOW,
                        "Agenda van collega niet zichtbaar",
                        "Ik vervang Joyce de komende maand maar zie alleen dat ze bezet is.")
                .then(
                        day(8, "11:20"),
                        resolves(
                                "Joyce kan dit zelf delen: Agenda, Machtigingen, uw naam toevoegen met 'Alle details'.",
                                HOW_TO,
                                10));
    }

    private static Story dockingStation() {
        return reported(
                        day(7, "08:50"),
                        WALK_IN,
                        withoutMail("Henk Roelofs", "+31 6 5550 0127"),
                        "HARDWARE",
                        LOW,
                        MEDIUM,
                        "Dockingstation geeft geen beeld meer",
                        "Werkplek 3.14, beide schermen zwart. Magazijnmedewerker zonder mailbox.")
                .then(
                        day(7, "09:15"),
                        resolves("Dockingstation omgeruild; het oude gaat naar de leverancier.", FIXED, 20))
                .then(day(6, "10:00"), hearsItIsFine());
    }

    private static Story mailMerge() {
        return reported(
                        day(6, "14:03"),
                        CHAT,
                        dutch("Nadia Bouzid", "0182"),
                        "SOFTWARE",
                        LOW,
                        MEDIUM,
                        "Hoe maak ik etiketten van een adressenlijst?",
                        "Voor 240 uitnodigingen, moet vandaag op de post.")
                .then(day(6, "14:09"), writes("Ik stuur u een korte uitleg met schermafdrukken."))
                .then(
                        day(6, "14:21"),
                        resolves(
                                "Verzendlijsten, Etiketten, lijst kiezen; uitleg van één bladzijde gestuurd.",
                                HOW_TO,
                                15))
                .then(day(6, "15:30"), requesterConfirms())
                .then(day(5, "09:12"), rates(5, 4, 5, ""));
    }

    private static Story labelPrinter() {
        return reported(
                        day(7, "11:26"),
                        EMAIL,
                        dutch("Stefan Kramer", "0334"),
                        "PRINTING",
                        MEDIUM,
                        MEDIUM,
                        "Etikettenprinter drukt streepjescodes scheef af",
                        "De scanner bij expeditie leest ze niet.")
                .then(day(7, "12:05"), resolves("Sjabloon opnieuw ingesteld op 100 × 150 mm.", FIXED, 20))
                .then(day(6, "08:15"), requesterRejects("Vanochtend weer scheef, nu een halve centimeter."))
                .then(day(6, "09:40"), notes("Ligt aan de rol: geleider los. Onderdeel ligt op voorraad."))
                .then(
                        day(6, "13:10"),
                        resolves("Papiergeleider vervangen en uitgelijnd, tien proefetiketten gescand.", FIXED, 50))
                .then(day(5, "08:30"), requesterConfirms())
                .then(day(5, "10:05"), rates(3, 4, 4, "Tweede keer goed."));
    }

    private static Story fullDisk() {
        return reported(
                        day(5, "03:14"),
                        MONITORING,
                        withoutMail("Bewaking serverruimte", "+31 20 555 0001"),
                        "OTHER",
                        MEDIUM,
                        MEDIUM,
                        "Schijf van printserver 97 % vol",
                        "prt-02, volume D:, drempel 95 %.")
                .then(
                        day(5, "08:20"),
                        resolves(
                                "Oude wachtrijbestanden opgeruimd, nu 41 %. Opruimen staat voortaan in de nachttaak.",
                                WORKAROUND, 25))
                .then(day(5, "08:45"), hearsItIsFine());
    }

    private static Story lostCharger() {
        return reported(
                        day(4, "15:12"),
                        PORTAL,
                        dutch("Jasmijn Prins", "0119"),
                        "HARDWARE",
                        LOW,
                        LOW,
                        "Lader van laptop kwijt",
                        "Waarschijnlijk in de trein laten liggen.")
                .then(day(4, "16:20"), requesterWithdraws("Gevonden, zat in mijn fietstas. Excuses!"));
    }

    private static Story slowReport() {
        return reported(
                        day(6, "09:33"),
                        EMAIL,
                        english("Daniel Novak", "0246"),
                        "SOFTWARE",
                        MEDIUM,
                        LOW,
                        "Monthly sales report takes 20 minutes",
                        "It used to be two. Filter: region West, all products.")
                .then(day(6, "10:10"), asks("Does it also happen when you choose a single product?"))
                .then(
                        day(5, "09:00"),
                        requesterWithdraws("We use the new dashboard from today, the old report is gone."));
    }
}
