package org.firstline.portal;

import java.util.Map;
import java.util.Objects;
import org.firstline.shared.InputRefused;
import org.firstline.survey.SurveyAnswer;
import org.jspecify.annotations.Nullable;

/** What the survey's form sends, as it was filled in. */
record SurveyForm(
        @Nullable String speed,
        @Nullable String effectiveness,
        @Nullable String friendliness,
        @Nullable String comment) {

    static final SurveyForm EMPTY = new SurveyForm(null, null, null, null);

    /** @throws InputRefused naming the first question that is not answered, or the comment */
    SurveyAnswer answer() {
        String said = Objects.requireNonNullElse(comment, "")
                .replaceAll("\\r\\n?", "\n")
                .strip();
        return new SurveyAnswer(
                rating("speed", speed),
                rating("effectiveness", effectiveness),
                rating("friendliness", friendliness),
                said);
    }

    /** What was chosen, per question; empty where nothing was. */
    Map<String, String> ratings() {
        return Map.of(
                "speed", Objects.requireNonNullElse(speed, ""),
                "effectiveness", Objects.requireNonNullElse(effectiveness, ""),
                "friendliness", Objects.requireNonNullElse(friendliness, ""));
    }

    private static int rating(String question, @Nullable String chosen) {
        if (chosen == null || !chosen.matches("[1-5]")) {
            throw new InputRefused(question, "required");
        }
        return Integer.parseInt(chosen);
    }
}
