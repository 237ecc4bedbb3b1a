package org.firstline.intake.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.firstline.shared.Language;

/** In which of the desk's languages a text is written, by the small words that each sentence has. */
final class SpokenLanguage {

    private static final Set<String> DUTCH = Set.of(
            "de",
            "het",
            "een",
            "en",
            "ik",
            "niet",
            "van",
            "dat",
            "op",
            "te",
            "mijn",
            "wij",
            "we",
            "kan",
            "voor",
            "met",
            "zijn",
            "er",
            "maar",
            "om",
            "ook",
            "naar",
            "bij",
            "nog",
            "al",
            "geen",
            "heb",
            "heeft",
            "wordt",
            "graag",
            "beste",
            "groeten",
            "groet",
            "goedemorgen",
            "hallo",
            "doet",
            "werkt",
            "vriendelijke",
            "dank",
            "deze",
            "sinds");
    private static final Set<String> ENGLISH = Set.of(
            "the", "a", "an", "and", "i", "not", "of", "that", "on", "to", "my", "can", "for", "with", "are", "there",
            "but", "also", "at", "no", "have", "has", "please", "dear", "regards", "hello", "hi", "does", "it", "you",
            "your", "this", "since", "thanks", "cannot", "is", "was", "me", "from", "when", "after");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");
    private static final int MOST = 20_000;

    private SpokenLanguage() {}

    /** Dutch where neither text nor header says otherwise, as at every door. */
    static Language of(String text, String header) {
        String[] words =
                NO_WORD.split(text.substring(0, Math.min(text.length(), MOST)).toLowerCase(Locale.ROOT));
        long dutch = Arrays.stream(words).filter(DUTCH::contains).count();
        long english = Arrays.stream(words).filter(ENGLISH::contains).count();
        if (dutch != english) {
            return dutch > english ? Language.NL : Language.EN;
        }
        return declared(header).orElse(Language.NL);
    }

    private static Optional<Language> declared(String header) {
        return Arrays.stream(Language.values())
                .filter(each -> header.toLowerCase(Locale.ROOT).startsWith(each.code()))
                .findFirst();
    }
}
