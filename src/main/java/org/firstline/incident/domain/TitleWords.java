package org.firstline.incident.domain;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a title that say what it is about: without case, accents, and the words that any title may have. */
final class TitleWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final int ENOUGH = 2;
    private static final int MOST = 8;
    private static final Set<String> EMPTY_WORDS = Stream.of(
                    "the and for not with from does doesn has have are was can cannot will when what this that our you your"
                            + " please help problem issue error since more",
                    "het een van voor met niet naar bij aan uit als dan dat die deze wel nog meer kan kunnen wil wordt worden"
                            + " heb heeft doet mijn ons onze geen door over sinds graag hulp probleem storing melding fout")
            .flatMap(words -> Stream.of(words.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private final Set<String> words;

    private TitleWords(Set<String> words) {
        this.words = words;
    }

    static TitleWords of(String title) {
        String plain = ACCENTS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return new TitleWords(WORD.matcher(plain)
                .results()
                .map(MatchResult::group)
                .filter(word -> !EMPTY_WORDS.contains(word))
                .limit(MOST)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    Set<String> all() {
        return words;
    }

    /** How many of these words another title shares at least to be like it. */
    int needed() {
        return Math.min(ENOUGH, words.size());
    }

    /** Two words are shared, or the only one. */
    boolean areLike(TitleWords other) {
        long shared = words.stream().filter(other.words::contains).count();
        return shared > 0 && shared >= needed();
    }
}
