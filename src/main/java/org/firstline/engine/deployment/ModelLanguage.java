package org.firstline.engine.deployment;

import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.firstline.engine.DeskLanguage;
import org.firstline.shared.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Puts the texts of a model or form that people see into the desk's language. They are written in English; beside
 * {@code incident.bpmn} lies {@code incident.nl.properties}, a text per line. Ids, keys, values, expressions and the drawing
 * stay as they are, and so does a text that has no translation.
 */
@Component
public class ModelLanguage {

    private final Language language;
    private final File folder;

    ModelLanguage(DeskLanguage desk, @Value("${firstline.models:.}") String folder) {
        this.language = desk.language();
        this.folder = new File(folder);
    }

    /**
     * @param resourceName {@code <feature>/<file>}, as in a deployment
     * @return the content itself where there is nothing to translate, or where it cannot be read: the engine says why
     */
    public byte[] translate(String resourceName, byte[] content) {
        Properties translations = language == Language.EN ? new Properties() : translations(resourceName);
        return translations.isEmpty()
                ? content
                : VisibleTexts.in(resourceName).rewrite(content, translations::getProperty);
    }

    private Properties translations(String resourceName) {
        Resource file = beside(resourceName);
        Properties translations = new Properties();
        if (file.exists()) {
            try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                translations.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("Cannot read " + file, unreadable);
            }
        }
        return translations;
    }

    /** Where the model lies too: in the desk's own folder if it has one, else in the jar. */
    private Resource beside(String resourceName) {
        String kind = resourceName.endsWith(".form") ? "forms" : "processes";
        String stem = resourceName.substring(0, resourceName.lastIndexOf('.'));
        String path = kind + "/" + stem + "." + language.code() + ".properties";
        return new File(folder, kind).isDirectory()
                ? new FileSystemResource(new File(folder, path))
                : new ClassPathResource(path);
    }
}
