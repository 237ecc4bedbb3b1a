package org.firstline.identity.process;

/** The desk must not open its doors like this; the message says why and what helps. */
final class StartRefused extends RuntimeException {

    private final String remedy;

    private StartRefused(String sentence, String remedy) {
        super(sentence);
        this.remedy = remedy;
    }

    static StartRefused noAdministrator() {
        return new StartRefused(
                "Nobody administers this desk yet, and Firstline ships no default password.",
                "Set FIRSTLINE_ADMIN_PASSWORD for this first start; it creates the user admin.");
    }

    static StartRefused demoPassword(String account) {
        return new StartRefused(
                "The demo's account " + account + " is in this database and still opens with its own name as password.",
                "Start once with the profile demo, change or delete the demo's accounts in Admin, then start again.");
    }

    String remedy() {
        return remedy;
    }
}
