package org.firstline.survey;

import java.util.Map;
import java.util.stream.Stream;
import org.firstline.shared.InputRefused;

/**
 * What a requester thinks of the help: three ratings from 1 (bad) to 5 (good) and a comment.
 *
 * @param comment empty for none; at most 20,000 code points, and required when any rating is 2 or less
 */
public record SurveyAnswer(int speed, int effectiveness, int friendliness, String comment) {

    /** The longest comment, in code points. */
    public static final int LONGEST_COMMENT = 20_000;

    private static final int WORST = 1;
    private static final int BEST = 5;
    private static final int LOW = 2;

    /** @throws InputRefused naming the field */
    public SurveyAnswer {
        Map.of("speed", speed, "effectiveness", effectiveness, "friendliness", friendliness)
                .forEach((field, rating) -> {
                    if (rating < WORST || rating > BEST) {
                        throw new InputRefused(field, "whole-number", WORST, BEST);
                    }
                });
        if (isLow(speed, effectiveness, friendliness) && comment.isBlank()) {
            throw new InputRefused("comment", "required");
        }
        if (comment.codePointCount(0, comment.length()) > LONGEST_COMMENT) {
            throw new InputRefused("comment", "too-long", LONGEST_COMMENT);
        }
    }

    /** Whether somebody must make it good: any rating is 2 or less. */
    public boolean isLow() {
        return isLow(speed, effectiveness, friendliness);
    }

    private static boolean isLow(Integer... ratings) {
        return Stream.of(ratings).anyMatch(rating -> rating <= LOW);
    }
}
