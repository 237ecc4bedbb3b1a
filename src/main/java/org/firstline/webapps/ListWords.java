package org.firstline.webapps;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.firstline.engine.DeskLanguage;
import org.firstline.shared.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How the lists of work are called: everybody shares them, so they speak the desk's language. */
@Component
class ListWords {

    private static final String LIST = "tasklist.list.";

    private final MessageSource messages;
    private final Language language;

    ListWords(MessageSource messages, DeskLanguage desk) {
        this.messages = messages;
        this.language = desk.language();
    }

    String name(String list) {
        return word(LIST + list, language);
    }

    /** Also those of the languages that the desk does not speak now, but may have spoken when it last started. */
    List<String> everyName(String list) {
        return Arrays.stream(Language.values())
                .map(each -> word(LIST + list, each))
                .toList();
    }

    String about(String list) {
        return word(LIST + list + ".about", language);
    }

    /** What a task's card calls the variables that it gets; the promise it shows as a badge. */
    List<Map<String, String>> onTheCard() {
        return Stream.of("incident", "priority", "line", TaskFilters.PROMISE)
                .map(variable -> Map.of("name", variable, "label", word("tasklist.card." + variable, language)))
                .toList();
    }

    private String word(String key, Language spoken) {
        return messages.getMessage(key, null, spoken.locale());
    }
}
