package org.firstline.engine.guard;

import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Every text of a process that the engine could take for an expression, wherever it stands. */
final class ExpressionRule {

    private static final String PICTURE = "BPMNDiagram";

    /** Names a bean, and is looked at as a step. */
    private static final String BEAN = "delegateExpression";

    private final Surroundings desk;
    private final Findings findings;

    ExpressionRule(Surroundings desk, Findings findings) {
        this.desk = desk;
        this.findings = findings;
    }

    void check(Element element) {
        if (element.getLocalName().equals(PICTURE)) {
            return;
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            if (!attribute.getLocalName().equals(BEAN)) {
                check(attribute.getNodeValue(), element);
            }
        }
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                check(inner);
            } else if (child instanceof Text part) {
                text.append(part.getData());
            }
        }
        check(text.toString(), element);
    }

    private void check(String text, Element element) {
        if (Expressions.isIn(text)) {
            new Expressions(desk, (rule, details) -> findings.add(element, rule, details)).check(text.trim());
        }
    }
}
