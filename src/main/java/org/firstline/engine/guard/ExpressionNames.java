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

    private static final String DOCUMENTATION = "documentation";
    private static final String PART = "subProcess";
    private static final Set<String> WHOLE = Set.of("definitions", "process");

    private final Set<String> names = new HashSet<>();

    private ExpressionNames() {}

    /** None for a text that cannot be read; another rule refuses it. */
    static Set<String> in(String text) {
        ExpressionNames found = new ExpressionNames();
        found.read(text);
        return found.names;
    }

    /** In everything that is written at each element itself, by its id; what stands inside a part of the drawing is another's. */
    static Map<String, Set<String>> byElement(BpmnModelInstance model) {
        Map<String, Set<String>> names = new HashMap<>();
        NodeList all = ((Document) model.getDocument().getDomSource().getNode())
                .getElementsByTagNameNS(BpmnModelConstants.BPMN20_NS, "*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            ExpressionNames found = new ExpressionNames();
            if (element.getLocalName().equals(PART)) {
                found.readAttributes(element);
            } else if (!WHOLE.contains(element.getLocalName())) {
                found.read(element);
            }
            names.put(element.getAttribute("id"), found.names);
        }
        return names;
    }

    private void read(Element element) {
        if (element.getLocalName().equals(DOCUMENTATION)) {
            return;
        }
        readAttributes(element);
        boolean isText = true;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                isText = false;
                read(inner);
            }
        }
        if (isText) {
            read(element.getTextContent());
        }
    }

    private void readAttributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            read(attributes.item(i).getNodeValue());
        }
    }

    private void read(String text) {
        if (Expressions.isIn(text)) {
            try {
                visit(new Builder(Feature.METHOD_INVOCATIONS).build(text.trim()).getRoot());
            } catch (TreeBuilderException unreadable) {
                return;
            }
        }
    }

    private void visit(org.camunda.bpm.impl.juel.Node node) {
        if (node instanceof AstIdentifier identifier && !OF_ENGINE.contains(identifier.getName())) {
            names.add(identifier.getName());
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            visit(node.getChild(i));
        }
    }
}
