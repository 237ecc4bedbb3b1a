package org.firstline.intake.mail;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that came with a message.
 *
 * @param name as the sender's program wrote it, or one of ours
 * @param content a damaged file ends where it is damaged
 */
record MailFile(String name, Content content) {

    /** Opens the file, anew each time. */
    interface Content {
        InputStream open() throws IOException;
    }
}
