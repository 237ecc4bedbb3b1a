package org.firstline.survey;

import java.util.stream.Stream;
import org.firstline.shared.InputCheck;
import org.firstline.shared.InputRefused;

/**
 * What a requester thinks of the help: three ratings from 1 (bad) to 5 (good) and a comment.
 *
 * @param comment empty for none; at most 20,000 code points, and required when any rating is 2 or less
 */
public record SurveyAnswer(int speed, int effectiveness, int friendliness, String comment) {

    /** The longest comment, in code points. */
    public static final int LONGEST_COMMENT = InputCheck.LONGEST_SAID;

    private static final int WORST = 1;
    private static final int BEST = 5;
    private static final int LOW = 2;

    /** @throws InputRefused naming every field that is wrong */
    public SurveyAnswer {
        InputCheck check = new InputCheck();
        requireRating(check, "speed", speed);
        requireRating(check, "effectiveness", effectiveness);
        requireRating(check, "friendliness", friendliness);
        check.text("comment", comment, LONGEST_COMMENT);
        check.done();
        if (isLow(speed, effectiveness, friendliness) && comment.isBlank()) {
            throw new InputRefused("comment", "required");
        }
    }

    private static void requireRating(InputCheck check, String question, int rating) {
        if (rating < WORST || rating > BEST) {
            check.refuse(question, "whole-number", WORST, BEST);
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
