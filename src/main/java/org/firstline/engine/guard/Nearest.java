package org.firstline.engine.guard;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What somebody who misspelt a name may have meant. */
public final class Nearest {

    private static final int FEW = 3;

    private Nearest() {}

    /** The most alike, separated by commas; a dash when there is nothing to choose from. */
    @SafeVarargs
    public static String to(String name, Collection<String>... known) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        String wanted = name.toLowerCase(Locale.ROOT);
        String likely = Arrays.stream(known)
                .flatMap(Collection::stream)
                .distinct()
                .sorted(Comparator.comparingInt((String each) -> distance.apply(wanted, each.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(FEW)
                .collect(Collectors.joining(", "));
        return likely.isEmpty() ? "–" : likely;
    }
}
