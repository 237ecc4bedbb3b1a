package org.firstline.shared;

import java.util.Locale;

/** A language that the desk speaks to requesters; {@code nl} unless they say otherwise. */
public enum Language {
    NL,
    EN;

    /** The code as clients and databases write it: {@code nl}, {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(code());
    }

    /** @throws IllegalArgumentException for a code that the desk does not speak */
    public static Language of(String code) {
        for (Language language : values()) {
            if (language.code().equals(code)) {
                return language;
            }
        }
        throw new IllegalArgumentException("Unknown language: " + code);
    }
}
