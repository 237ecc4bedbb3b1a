package org.firstline.dev;

import org.firstline.Firstline;
import org.firstline.replay.ReplayCommand;
import org.springframework.boot.SpringApplication;

/** {@code ./mvnw spring-boot:test-run}: the desk with everything around it that it needs, on this machine. */
public final class LocalDesk {

    /** Who writes to it by the local mail server makes an incident. */
    private static final String ADDRESS = "desk@firstline.test";

    private static final int DATABASE_PORT = 3307;
    private static final int SMTP_PORT = 3025;
    private static final int IMAP_PORT = 3143;

    private LocalDesk() {}

    public static void main(String[] arguments) {
        try {
            boolean replay = ReplayCommand.isMeantBy(arguments);
            if (!replay) {
                startMail();
            }
            startDatabase(replay);
        } catch (LocalDatabaseRefused | LocalMailRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
        SpringApplication.from(Firstline::main).withAdditionalProfiles("demo").run(arguments);
    }

    /** Unless a mail server was given. A replay has none: no mail leaves it. */
    private static void startMail() {
        if (System.getenv("FIRSTLINE_SMTP_HOST") != null) {
            return;
        }
        LocalMail mail = LocalMail.ofDesk(
                ADDRESS, port("FIRSTLINE_SMTP_PORT", SMTP_PORT), port("FIRSTLINE_IMAP_PORT", IMAP_PORT));
        SpringApplication.getShutdownHandlers().add(mail::close);
        System.setProperty("FIRSTLINE_SMTP_HOST", mail.host());
        System.setProperty("FIRSTLINE_SMTP_PORT", String.valueOf(mail.smtpPort()));
        System.setProperty("FIRSTLINE_IMAP_HOST", mail.host());
        System.setProperty("FIRSTLINE_IMAP_PORT", String.valueOf(mail.imapPort()));
        System.setProperty("FIRSTLINE_IMAP_USER", ADDRESS);
        System.setProperty("FIRSTLINE_IMAP_PASSWORD", ADDRESS);
        System.setProperty("FIRSTLINE_IMAP_SECURITY", "none");
        System.setProperty("firstline.demo.mailbox", DemoMailbox.PATH);
    }

    /** Unless a database was given. It stops when the application has closed. A replay fills one of its own. */
    private static void startDatabase(boolean forReplay) {
        if (System.getenv("FIRSTLINE_DB_URL") != null) {
            return;
        }
        String name = System.getenv().getOrDefault("FIRSTLINE_DATABASE", forReplay ? "replay" : "database");
        LocalDatabase database = LocalDatabase.ofDesk(name, port("FIRSTLINE_DB_PORT", forReplay ? 0 : DATABASE_PORT));
        SpringApplication.getShutdownHandlers().add(database::close);
        System.setProperty("FIRSTLINE_DB_URL", database.url());
        System.setProperty("FIRSTLINE_DB_USER", database.user());
        System.setProperty("FIRSTLINE_DB_PASSWORD", database.password());
        keepFiles(name);
    }

    /** Of this database alone: a file that no row of it tells of is removed. */
    private static void keepFiles(String database) {
        if (System.getenv("FIRSTLINE_FILES") == null) {
            System.setProperty("FIRSTLINE_FILES", ".firstline/files-" + database);
        }
    }

    private static int port(String variable, int usual) {
        String given = System.getenv().getOrDefault(variable, String.valueOf(usual));
        if (!given.matches("\\d{1,5}") || Integer.parseInt(given) > 65535) {
            throw new LocalDatabaseRefused(variable + "=" + given + " is no port: give a number up to 65535.");
        }
        return Integer.parseInt(given);
    }
}
