package org.firstline.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedHistoryTest {

    private static final String SAID = "Hij doet het weer.\n\nGroet, Zoë";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Op vr 27 nov 2026 om 10:00 schreef Servicedesk <desk@firstline.test>:\n> Doet hij het?",
                "Op vr 27 nov. 2026 om 10:00 schreef Servicedesk met een lange naam <\ndesk+2026-000123-abc@firstline.test>:\n\n> Doet hij het?\n>",
                "On Fri, 27 Nov 2026 at 10:00, Service desk <desk@firstline.test> wrote:\n> Does it work?",
                "On Fri, 27 Nov 2026 at 10:00, Service desk\n<desk@firstline.test> wrote:\n> Does it work?",
                "Op 27 nov 2026, om 10:00 heeft Servicedesk <desk@firstline.test> het volgende geschreven:\n\nDoet hij het?",
                "________________________________\nVan: Servicedesk <desk@firstline.test>\nVerzonden: vrijdag 27 november 2026 10:00\nAan: Zoë\nOnderwerp: Vraag\n\nDoet hij het?",
                "Van: Servicedesk <desk@firstline.test>\nVerzonden: vrijdag 27 november 2026 10:00\nAan: Zoë <z@example.org>\nOnderwerp: Vraag\n\nDoet hij het?",
                "From: Service desk <desk@firstline.test>\nSent: Friday, 27 November 2026 10:00\nTo: Zoë\nSubject: Question\n\nDoes it?",
                "-----Oorspronkelijk bericht-----\nVan: Servicedesk\n\nDoet hij het?",
                "-----Original Message-----\nFrom: Service desk\n\nDoes it?",
                "> Doet hij het?\n> Groet",
            })
    void isCutFromBelowAnAnswer(String history) {
        assertThat(QuotedHistory.cut(SAID + "\n\n" + history)).isEqualTo(SAID);
    }

    @Test
    void leavesWhatIsWrittenBelowTheQuestion() {
        assertThat(QuotedHistory.cut(
                        "On Fri, 27 Nov 2026 at 10:00, Desk <desk@firstline.test> wrote:\n> Does it work?\n\nYes."))
                .isEqualTo("Yes.");
        assertThat(QuotedHistory.cut("> Does it work?\nYes.\n> Which one?\nThe blue one."))
                .isEqualTo("Yes.\nThe blue one.");
    }

    @Test
    void leavesNothingOfWhatSaysNothing() {
        assertThat(QuotedHistory.cut("On Fri, 27 Nov 2026 at 10:00, Desk <d@firstline.test> wrote:\n> Does it work?"))
                .isEmpty();
        assertThat(QuotedHistory.cut("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Monday it worked, and today it does not.",
                "Op maandag deed hij het nog.",
                "From: here on it jams.\nThen it stops.",
                "Van: alles\nnog wat",
                "Best regards,\n-- \nZoë\nBoer & Co",
            })
    void leavesWhatOnlyLooksLikeIt(String text) {
        assertThat(QuotedHistory.cut(text)).isEqualTo(text);
    }

    @Test
    void takesNoTimeWhateverTheText() {
        String hostile = ("On " + "wrote ".repeat(30) + "\n").repeat(600);
        long from = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        QuotedHistory.cut(hostile);
        QuotedHistory.cut("From: a\n".repeat(15_000));
        QuotedHistory.cut("_".repeat(100_000));
        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - from;
        assertThat(Duration.ofNanos(took)).isLessThan(Duration.ofSeconds(5));
    }
}
