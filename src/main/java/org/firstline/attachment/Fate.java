package org.firstline.attachment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What becomes of a file when the transaction ends. Where nobody can say whether it was committed the file stays, and where
 * removing it fails; the sweep finds what has no row.
 */
record Fate(FileStore files, String key) {

    private static final Logger LOG = LoggerFactory.getLogger(Fate.class);

    static Fate of(FileStore files, String key) {
        return new Fate(files, key);
    }

    void removedUnlessCommitted() {
        removedWhen(TransactionSynchronization.STATUS_ROLLED_BACK);
    }

    void removedOnceCommitted() {
        removedWhen(TransactionSynchronization.STATUS_COMMITTED);
    }

    private void removedWhen(int end) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public void afterCompletion(int status) {
                if (status == end) {
                    remove();
                }
            }
        });
    }

    private void remove() {
        try {
            files.remove(key);
        } catch (RuntimeException failure) {
            LOG.warn("The file {} is left for the sweep", key, failure);
        }
    }
}
