package org.firstline.assignment;

import java.util.Locale;

/**
 * What somebody can be good at.
 *
 * @param retired whether it is no longer given to anybody; who has it keeps it
 */
public record Skill(String code, String nameEn, String nameNl, boolean retired) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("nl") ? nameNl : nameEn;
    }
}
