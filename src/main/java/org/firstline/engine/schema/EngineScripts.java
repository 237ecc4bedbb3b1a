package org.firstline.engine.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;

/** The create scripts for MySQL that the engine's jar carries; the only ones it has that MariaDB understands. */
record EngineScripts(String text) {

    /** In the order in which the engine itself would run them. */
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    private static final String FOLDER = "/org/camunda/bpm/engine/db/create/";
    private static final String CAMUNDA_7_24_0 = "65e2ffd9a3576eee5680fecfda709147c0479cf738ef3b4f7a034077281f17b6";

    static EngineScripts ofTheEngineJar() {
        return new EngineScripts(PARTS.stream().map(EngineScripts::read).collect(Collectors.joining()));
    }

    /** @throws IllegalStateException if these are not the scripts that the corrections were written and tested for */
    EngineScripts checked() {
        String digest = digest();
        if (!digest.equals(CAMUNDA_7_24_0)) {
            throw new IllegalStateException(
                    "The engine jar on the class path is not Camunda 7.24.0: its create scripts have" + " the SHA-256 "
                            + digest + " where " + CAMUNDA_7_24_0 + " was tested; build with the tested version.");
        }
        return this;
    }

    private String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String read(String part) {
        String resource = FOLDER + "activiti.mysql.create." + part + ".sql";
        try (InputStream stream = ProcessEngine.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The engine jar on the class path lacks " + resource + ".");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
