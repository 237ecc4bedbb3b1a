package org.firstline.engine.guard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Builder.Feature;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The names that expressions ask for. */
final class ExpressionNames {

    /** What the engine itself answers to. */
    private static final Set<String> OF_ENGINE = Set.of("execution", "task");

    /** What a call takes back, the called process reads. */
    private static final Set<String> UNREAD = Set.of("documentation", "out");

    private static final String PART = "subProcess";
    private static final Set<String> WHOLE = Set.of("definitions", "process");

    private static final String INPUT = "inputParameter";
    private static final String OUTPUT = "outputParameter";

    static final ExpressionNames NONE = new ExpressionNames();

    private final Set<String> all = new HashSet<>();
    private final Set<String> inputs = new HashSet<>();
    private final Set<String> outputs = new HashSet<>();

    private ExpressionNames() {}

    /** None for a text that cannot be read; another rule refuses it. */
    static Set<String> in(String text) {
        ExpressionNames found = new ExpressionNames();
        found.read(text, found.all);
        return found.all;
    }

    /** But for those of its inputs and outputs. */
    Set<String> all() {
        return all;
    }

    /** These are read before the element has anything of its own. */
    Set<String> inputs() {
        return inputs;
    }

    /** These are read when the element has done its work. */
    Set<String> outputs() {
        return outputs;
    }

    /** In everything that is written at each element itself, by its id; what stands inside a part of the drawing is another's. */
    static Map<String, ExpressionNames> byElement(BpmnModelInstance model) {
        Map<String, ExpressionNames> names = new HashMap<>();
        NodeList all = ((Document) model.getDocument().getDomSource().getNode())
                .getElementsByTagNameNS(BpmnModelConstants.BPMN20_NS, "*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            ExpressionNames found = new ExpressionNames();
            if (element.getLocalName().equals(PART)) {
                found.readAttributes(element, found.all);
            } else if (!WHOLE.contains(element.getLocalName())) {
                found.read(element, found.all);
            }
            names.put(element.getAttribute("id"), found);
        }
        return names;
    }

    private void read(Element element, Set<String> around) {
        if (UNREAD.contains(element.getLocalName())) {
            return;
        }
        Set<String> names =
                switch (element.getLocalName()) {
                    case INPUT -> inputs;
                    case OUTPUT -> outputs;
                    default -> around;
                };
        readAttributes(element, names);
        boolean isText = true;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                isText = false;
                read(inner, names);
            }
        }
        if (isText) {
            read(element.getTextContent(), names);
        }
    }

    private void readAttributes(Element element, Set<String> names) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            read(attributes.item(i).getNodeValue(), names);
        }
    }

    private void read(String text, Set<String> names) {
        if (Expressions.isIn(text)) {
            try {
                visit(new Builder(Feature.METHOD_INVOCATIONS).build(text.trim()).getRoot(), names);
            } catch (TreeBuilderException unreadable) {
                return;
            }
        }
    }

    private void visit(org.camunda.bpm.impl.juel.Node node, Set<String> names) {
        if (node instanceof AstIdentifier identifier && !OF_ENGINE.contains(identifier.getName())) {
            names.add(identifier.getName());
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            visit(node.getChild(i), names);
        }
    }
}
