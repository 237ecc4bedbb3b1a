package org.firstline.engine.deployment;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firstline.engine.guard.ModelFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The files of {@code processes/} and {@code forms/}: those in the folder that the desk is started from or told of, else
 * those in the jar. Their names are {@code <feature>/<file>} wherever they come from, their texts in the desk's language.
 */
@Component
class ShippedFiles {

    private static final Pattern PLACE = Pattern.compile(".*/(?:processes|forms)/([^/.]+)/([^/]+\\.(?:bpmn|dmn|form))");

    private final ResourcePatternResolver resolver;
    private final ModelLanguage language;
    private final File folder;

    ShippedFiles(
            ResourcePatternResolver resolver, ModelLanguage language, @Value("${firstline.models:.}") String folder) {
        this.resolver = resolver;
        this.language = language;
        this.folder = new File(folder);
    }

    Map<String, List<ModelFile>> byFeature() {
        Map<String, List<ModelFile>> features = new TreeMap<>();
        for (String kind : new String[] {"processes", "forms"}) {
            File own = new File(folder, kind);
            String root = own.isDirectory()
                    ? own.getAbsoluteFile().toPath().normalize().toUri().toString()
                    : "classpath*:/" + kind + "/";
            for (Resource file : find(root + "*/*.*")) {
                Matcher place = PLACE.matcher(url(file));
                if (place.matches()) {
                    String name = place.group(1) + "/" + place.group(2);
                    features.computeIfAbsent(place.group(1), feature -> new ArrayList<>())
                            .add(new ModelFile(name, language.translate(name, content(file))));
                }
            }
        }
        return features;
    }

    private Resource[] find(String pattern) {
        try {
            return resolver.getResources(pattern);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the models at " + pattern, unreadable);
        }
    }

    private static String url(Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    private static byte[] content(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }
}
