package org.firstline.engine;

import org.firstline.shared.Language;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the whole desk reads alike, whoever looks: names in models and forms, lists of work. Pages and labels that are made
 * for one reader follow the browser instead.
 *
 * @param language {@code FIRSTLINE_LANGUAGE}
 */
@ConfigurationProperties("firstline")
public record DeskLanguage(@DefaultValue("en") Language language) {}
