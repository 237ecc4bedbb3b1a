package org.firstline.web;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;

/** Where people reach the desk: what links in mails begin with. Its operator says it; a request could be forged. */
@Component
public class DeskUrl {

    private static final String PROPERTY = "firstline.base-url";

    private final String value;

    /** @throws InvalidConfigurationPropertyValueException when it is missing, or is no address that a browser opens */
    public DeskUrl(@Value("${" + PROPERTY + "}") String given) {
        URI url = given.matches("https?://[^/?#\\s]+[^?#\\s]*") ? URI.create(given) : URI.create("");
        if (url.getHost() == null) {
            throw new InvalidConfigurationPropertyValueException(
                    PROPERTY,
                    given,
                    "Set FIRSTLINE_BASE_URL to the address at which people reach this desk, such as"
                            + " https://desk.example.org; links in mails begin with it.");
        }
        this.value = given.replaceAll("/+$", "");
    }

    /** Without a slash at its end. */
    public String value() {
        return value;
    }
}
