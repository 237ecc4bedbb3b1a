package org.firstline.engine.guard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Element;

/** What the rules have against one file. */
public final class Findings {

    /** Has an id, but it is its event that people see. */
    private static final String DETAIL = "EventDefinition";

    private final String file;
    private final Set<Finding> all = new LinkedHashSet<>();

    Findings(String file) {
        this.file = file;
    }

    /** Says it of an element; of the nearest one above it that has an id, when it has none itself. */
    public void add(ModelElementInstance element, String rule, Object... details) {
        ModelElementInstance named = element;
        while (named != null && named.getAttributeValue("id") == null) {
            named = named.getParentElement();
        }
        if (named != null && named.getElementType().getTypeName().endsWith(DETAIL)) {
            named = named.getParentElement();
        }
        String id = named == null ? "" : named.getAttributeValue("id");
        String title = named == null ? "" : named.getAttributeValue("name");
        add(id, CellPlace.of(named).orElse(title), rule, details);
    }

    void add(Element element, String rule, Object... details) {
        Element named = element;
        while (!named.hasAttribute("id") && named.getParentNode() instanceof Element parent) {
            named = parent;
        }
        if (named.getLocalName().endsWith(DETAIL)) {
            named = (Element) named.getParentNode();
        }
        add(named.getAttribute("id"), named.getAttribute("name"), rule, details);
    }

    /** Says it of the file as a whole. */
    void addForFile(String rule, Object... details) {
        add("", "", rule, details);
    }

    void add(String id, String title, String rule, Object... details) {
        List<String> texts = List.of(details).stream().map(String::valueOf).toList();
        all.add(new Finding(file, id, Objects.requireNonNullElse(title, ""), rule, texts));
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
