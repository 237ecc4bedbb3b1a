package org.firstline.engine.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.firstline.engine.guard.ModelReader.Form;

/** A form is one that Tasklist can show and submit; what it writes is checked where it arrives. */
final class FormRule {

    /** What the form viewer of this engine shows. */
    private static final Set<String> COMPONENTS = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "datetime",
            "text",
            "html",
            "image",
            "table",
            "group",
            "separator",
            "spacer",
            "expression",
            "button",
            "columns");

    /** Their viewer fails on the first two, and never lets a form with the third be completed. */
    private static final Set<String> BROKEN = Set.of("filepicker", "documentPreview", "dynamiclist");

    private final Findings findings;

    FormRule(Findings findings) {
        this.findings = findings;
    }

    void check(Form form) {
        JsonNode root = form.root();
        String platform = root.path("executionPlatform").asText("Camunda Platform");
        if (!platform.equals("Camunda Platform")) {
            findings.addForFile("another-engine", platform);
        }
        if (!root.path("components").isArray()) {
            findings.addForFile("form-empty");
        }
        root.path("components").forEach(this::checkComponent);
    }

    private void checkComponent(JsonNode component) {
        String type = component.path("type").asText();
        String id = component.path("id").asText();
        String label = component.path("label").asText(component.path("key").asText());
        if (BROKEN.contains(type) || !COMPONENTS.contains(type)) {
            findings.add(id, label, "form-component", type);
        }
        if (component.path("readonly").asBoolean()) {
            findings.add(id, label, "form-readonly");
        }
        component.path("components").forEach(this::checkComponent);
    }
}
