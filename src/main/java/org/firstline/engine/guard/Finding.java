package org.firstline.engine.guard;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/**
 * One thing in a model that the desk does not take; its sentence is {@code model.<rule>} of {@code messages-models}.
 *
 * @param file the name of the file; empty for the upload as a whole
 * @param element the id of the element at fault; empty when it is the file as a whole
 * @param title what the element is called in the picture; empty when it has no name
 * @param details fill the places of the sentence
 */
public record Finding(String file, String element, String title, String rule, List<String> details)
        implements MessageSourceResolvable {

    /** Why, and how to mend it, in the reader's language: {@link MessageSource#getMessage(MessageSourceResolvable, java.util.Locale)}. */
    @Override
    public String[] getCodes() {
        return new String[] {"model." + rule};
    }

    @Override
    public Object[] getArguments() {
        return details.toArray();
    }

    /** Where it is, for a reader who has the picture open: file, name and id of the element. */
    public String place() {
        if (element.isEmpty()) {
            return file;
        }
        return file + ", " + (title.isEmpty() ? element : "“" + title + "” (" + element + ")");
    }
}
