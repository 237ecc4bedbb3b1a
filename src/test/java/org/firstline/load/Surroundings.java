package org.firstline.load;

import org.firstline.dev.LocalDatabase;

/** What a desk needs around it: a database and a mail server on this machine. */
public record Surroundings(String databaseUrl, String databaseUser, String databasePassword, int smtpPort) {

    public static Surroundings of(LocalDatabase database, MailSink mails) {
        return new Surroundings(database.url(), database.user(), database.password(), mails.port());
    }
}
