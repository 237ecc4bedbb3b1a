package org.firstline.attachment;

import org.firstline.attachment.domain.AttachmentStore;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for attachments without a row every six hours. */
@Component
class SweepSchedule {

    private final OrphanSweep sweep;
    private final FileStore files;
    private final AttachmentStore rows;

    SweepSchedule(OrphanSweep sweep, FileStores stores, AttachmentStore rows) {
        this.sweep = sweep;
        this.files = stores.of(Attachments.USE);
        this.rows = rows;
    }

    /** @return how many were removed */
    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT6H")
    int run() {
        return sweep.sweep(files, rows::known);
    }
}
