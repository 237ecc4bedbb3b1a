package org.firstline.engine.schema;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The statements that create the engine's tables as the desk needs them. The stock script would refuse an emoji (utf8mb3)
 * and cut milliseconds off due dates, so that timers fire early.
 */
record CorrectedSchema(List<String> statements) {

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*--.*$");
    private static final Pattern CHARSET = Pattern.compile("(?i)DEFAULT CHARSET=utf8 COLLATE utf8_bin");
    private static final Pattern TIME = Pattern.compile("(?im)^(\\s*\\w+\\s+)(datetime|timestamp)\\b");

    /** The job executor acquires due timers by type and due date. */
    private static final String DUE_JOBS = "create index ACT_IDX_JOB_DUE on ACT_RU_JOB(TYPE_, DUEDATE_)";

    static CorrectedSchema of(EngineScripts scripts) {
        String text = COMMENT.matcher(scripts.text()).replaceAll("");
        text = CHARSET.matcher(text).replaceAll("default charset=utf8mb4 collate=utf8mb4_bin");
        text = TIME.matcher(text).replaceAll("$1$2(3)");
        Stream<String> corrected =
                Arrays.stream(text.split(";")).map(String::strip).filter(sql -> !sql.isEmpty());
        return new CorrectedSchema(Stream.concat(corrected, Stream.of(DUE_JOBS)).toList());
    }
}
