package org.firstline.intake.mail;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes from an answer what it answers to, as Outlook, Gmail, Apple Mail and others put it below, in Dutch and English. */
final class QuotedHistory {

    private static final List<Pattern> BEGINNINGS = List.of(
            line("-{2,} ?(?:Original Message|Oorspronkelijk bericht|Original message|Oorspronkelijke bericht) ?-{2,}"),
            line("_{20,}\\n+(?:From|Van): .*"),
            line(
                    "\\*?(?:From|Van):\\*? .{1,300}\\n(?:.{1,300}\\n){0,2}\\*?(?:Sent|Date|Verzonden|Datum|To|Aan):\\*? .*"),
            line(
                    "(?:On|Op) .{1,200}(?:\\n.{1,200}){0,2}(?: wrote| schreef| het volgende geschreven)(?:[ \\n].{1,200}){0,2}:"),
            line("(?:On|Op) .{1,200}(?:\\n.{1,200}){0,2}(?:\\n)?(?:wrote|schreef|het volgende geschreven):"),
            line(".{1,200}<[^<>\\s]{3,254}> (?:schreef op|wrote on) .{1,100}:"));

    private QuotedHistory() {}

    /** What the answer says itself: above what it quotes, or between and below; empty when it says nothing. */
    static String cut(String text) {
        String above = text.substring(0, beginning(text)).strip();
        String said = withoutQuotedLines(above);
        return said.isEmpty() ? withoutQuotedLines(withoutBeginnings(text)) : said;
    }

    private static int beginning(String text) {
        return BEGINNINGS.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .mapToInt(Matcher::start)
                .min()
                .orElse(text.length());
    }

    /** For those who write below what they answer to. */
    private static String withoutBeginnings(String text) {
        // A block of Outlook's is not marked line by line: what follows it is not theirs.
        if (BEGINNINGS.subList(0, 3).stream()
                .anyMatch(each -> each.matcher(text).find())) {
            return "";
        }
        String rest = text;
        for (Pattern each : BEGINNINGS) {
            rest = each.matcher(rest).replaceAll("");
        }
        return rest;
    }

    private static String withoutQuotedLines(String text) {
        return Arrays.stream(text.split("\n", -1))
                .filter(each -> !each.startsWith(">"))
                .collect(Collectors.joining("\n"))
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static Pattern line(String expression) {
        return Pattern.compile("^" + expression + "\\h*$", Pattern.MULTILINE);
    }
}
