package org.firstline.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Pages speak the language that {@code ?lang=} asks for, else the browser's where it is Dutch or English, else English. */
@Configuration(proxyBeanMethods = false)
class Languages {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"));

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver browser = new AcceptHeaderLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return SPOKEN.stream()
                        .filter(locale -> locale.getLanguage().equals(request.getParameter("lang")))
                        .findFirst()
                        .orElseGet(() -> super.resolveLocale(request));
            }
        };
        browser.setSupportedLocales(SPOKEN);
        browser.setDefaultLocale(Locale.ENGLISH);
        return browser;
    }
}
