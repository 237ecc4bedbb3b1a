package org.firstline.engine.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.xml.ModelException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads a file that anybody may have written, once it is known to hold nothing but what is allowed. */
public final class ModelReader {

    /** Ours are 30 kB; a drawing of a megabyte is none that a person reads. */
    public static final int LARGEST = 2 * 1024 * 1024;

    private static final JsonMapper JSON = new JsonMapper();

    /** A file that could be read. */
    public sealed interface Read permits Process, Decision, Form {

        ModelFile file();

        /** Of the processes that run, of the decisions, of the form. */
        List<String> keys();
    }

    /** @param xml what was looked at */
    public record Process(ModelFile file, Element xml, BpmnModelInstance model) implements Read {

        @Override
        public List<String> keys() {
            return running(model).stream().map(BaseElement::getId).toList();
        }
    }

    public record Decision(ModelFile file, DmnModelInstance model) implements Read {

        @Override
        public List<String> keys() {
            return model.getModelElementsByType(org.camunda.bpm.model.dmn.instance.Decision.class).stream()
                    .map(DmnElement::getId)
                    .toList();
        }
    }

    public record Form(ModelFile file, String id, JsonNode root) implements Read {

        @Override
        public List<String> keys() {
            return List.of(id);
        }
    }

    private ModelReader() {}

    /** Empty when it is not taken; the findings then say why. */
    static Optional<Read> read(ModelFile file, Findings findings) {
        if (file.content().length == 0) {
            findings.addForFile("empty");
            return Optional.empty();
        }
        if (file.content().length > LARGEST) {
            findings.addForFile("too-large", LARGEST / 1024 / 1024);
            return Optional.empty();
        }
        if (file.isForm()) {
            return readForm(file, findings);
        }
        if (file.isProcess()) {
            return readXml(file, findings, AllowedElements::checkProcess)
                    .flatMap(xml -> model(findings, () -> new Process(file, xml, bpmn(file))));
        }
        if (file.isDecision()) {
            return readXml(file, findings, AllowedElements::checkDecision)
                    .flatMap(xml -> model(findings, () -> new Decision(file, dmn(file))));
        }
        findings.addForFile("kind");
        return Optional.empty();
    }

    private static Optional<Read> readForm(ModelFile file, Findings findings) {
        try {
            JsonNode root = JSON.readTree(file.content());
            String id = root.path("id").asText();
            if (!root.isObject() || id.isBlank()) {
                findings.addForFile("form-empty");
                return Optional.empty();
            }
            return Optional.of(new Form(file, id, root));
        } catch (JsonProcessingException unreadable) {
            findings.addForFile("json", unreadable.getLocation().getLineNr());
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Optional<Element> readXml(
            ModelFile file, Findings findings, BiConsumer<Element, Findings> elements) {
        try {
            Element root = SafeXml.read(file.content()).getDocumentElement();
            elements.accept(root, findings);
            return findings.all().isEmpty() ? Optional.of(root) : Optional.empty();
        } catch (SAXParseException unreadable) {
            findings.addForFile("xml", unreadable.getLineNumber(), unreadable.getMessage());
        } catch (SAXException unreadable) {
            findings.addForFile("xml", "–", unreadable.getMessage());
        }
        return Optional.empty();
    }

    private static Optional<Read> model(Findings findings, Supplier<Read> reading) {
        try {
            return Optional.of(reading.get());
        } catch (ModelException invalid) {
            findings.addForFile("schema", deepest(invalid));
            return Optional.empty();
        }
    }

    private static String deepest(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    static BpmnModelInstance bpmn(ModelFile file) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
    }

    static DmnModelInstance dmn(ModelFile file) {
        return Dmn.readModelFromStream(new ByteArrayInputStream(file.content()));
    }

    /** Those that run, by their key. */
    static List<org.camunda.bpm.model.bpmn.instance.Process> running(BpmnModelInstance model) {
        return model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class).stream()
                .filter(org.camunda.bpm.model.bpmn.instance.Process::isExecutable)
                .toList();
    }
}
