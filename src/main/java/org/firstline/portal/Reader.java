package org.firstline.portal;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.firstline.portal.SecretPages.Speech;
import org.firstline.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Whoever holds a link, as {@link ReaderResolver} finds them in the request.
 *
 * @param token the link's secret
 * @param lang the language that they chose on the page; null or anything else: none
 */
record Reader(String token, @Nullable String lang) {

    /** The same from an address of which nothing else has been read. */
    static Reader of(String token, @Nullable String query) {
        return new Reader(
                token,
                UriComponentsBuilder.newInstance()
                        .query(query)
                        .build()
                        .getQueryParams()
                        .getFirst("lang"));
    }

    /** Speaks the language that they chose, or else the one that the desk knows of them. */
    Speech hears(Language known) {
        return new Speech(choice().orElse(known), query());
    }

    /** Of the holder of a link that opens nothing the desk knows only what their browser says. */
    Speech hearsAsStranger() {
        Locale browser = LocaleContextHolder.getLocale();
        Language language = Stream.of(Language.values())
                .filter(spoken -> spoken.code().equals(browser.getLanguage()))
                .findFirst()
                .orElse(Language.NL);
        return hears(language);
    }

    private String query() {
        return choice().map(language -> "?lang=" + language.code()).orElse("");
    }

    private Optional<Language> choice() {
        return Stream.of(Language.values())
                .filter(language -> language.code().equals(lang))
                .findFirst();
    }
}
