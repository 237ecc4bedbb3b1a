package org.firstline.intake.mail;

import org.firstline.attachment.OrphanSweep;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every six hours for messages on the disk without a record: a desk that died in between left them, and fetched them again. */
@Component
class RawMailSweep {

    private final OrphanSweep sweep;
    private final RawMails raws;
    private final MailRows rows;

    RawMailSweep(OrphanSweep sweep, RawMails raws, MailRows rows) {
        this.sweep = sweep;
        this.raws = raws;
        this.rows = rows;
    }

    /** @return how many were removed */
    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT6H")
    int run() {
        return sweep.sweep(raws.files(), rows::known);
    }
}
