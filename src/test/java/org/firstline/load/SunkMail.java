package org.firstline.load;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail as it was sent.
 *
 * @param link the first link of its text: a requester's page or a survey
 * @param raw headers and body as they came over the wire
 */
public record SunkMail(String receiver, String messageId, URI link, String raw) {

    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<\\S+>)");
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+/(?:i|survey)/[\\w-]+");

    static SunkMail of(String receiver, String raw) {
        String unfolded = raw.replace("=\n", "");
        return new SunkMail(receiver, found(MESSAGE_ID, raw, 1), URI.create(found(LINK, unfolded, 0)), raw);
    }

    /** Whether it asks how the requester was helped. */
    public boolean isSurvey() {
        return link.getPath().startsWith("/survey/");
    }

    private static String found(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(group) : "";
    }
}
