package org.firstline.sla.picture;

import java.util.Locale;

/** The sentences of a picture, {@code clock.picture.*} in {@code messages.properties}. */
@FunctionalInterface
public interface Words {

    /** @param details what fills the sentence's places {0}, {1} … */
    String say(String key, Locale locale, Object... details);
}
