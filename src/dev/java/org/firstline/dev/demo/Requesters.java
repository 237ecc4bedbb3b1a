package org.firstline.dev.demo;

import java.util.Locale;
import org.firstline.incident.Requester;
import org.firstline.shared.Language;

/** Made-up people of a made-up company. Nothing sent to {@code .example} ever arrives anywhere. */
final class Requesters {

    private static final String COMPANY = "@oostwal.example";

    private Requesters() {}

    static Requester dutch(String name, String extension) {
        return new Requester(name, address(name), "+31 20 555 " + extension, Language.NL);
    }

    static Requester english(String name, String extension) {
        return new Requester(name, address(name), "+31 20 555 " + extension, Language.EN);
    }

    static Requester withoutMail(String name, String phone) {
        return new Requester(name, null, phone, Language.NL);
    }

    private static String address(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + COMPANY;
    }
}
