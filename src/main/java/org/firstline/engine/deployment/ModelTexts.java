package org.firstline.engine.deployment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Of a process or decision: what Tasklist, Cockpit and the drawing show. Names of messages, variables and columns are keys. */
final class ModelTexts implements VisibleTexts {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Set<String> DMN =
            Set.of("https://www.omg.org/spec/DMN/20191111/MODEL/", "http://www.omg.org/spec/DMN/20151101/dmn.xsd");

    private static final Set<String> KEYS = Set.of("message", "signal", "error", "escalation");
    private static final Set<String> NAMED = Set.of("definitions", "decision", "inputData", "knowledgeSource");
    private static final Set<String> COLUMNS = Set.of("input", "output");

    @Override
    public byte[] rewrite(byte[] content, BinaryOperator<String> rewriter) {
        try {
            Document model = parser().parse(new ByteArrayInputStream(content));
            element(model.getDocumentElement(), "", rewriter);
            return written(model);
        } catch (SAXException | IOException unreadable) {
            return content;
        } catch (ParserConfigurationException | TransformerException broken) {
            throw new IllegalStateException("This Java reads or writes no XML", broken);
        }
    }

    private static void element(Element element, String ownersId, BinaryOperator<String> rewriter) {
        String id = element.hasAttribute("id") ? element.getAttribute("id") : ownersId;
        attribute(element, nameOf(element), id, rewriter);
        if (isText(element)) {
            element.setTextContent(rewriter.apply(ownersId + "." + element.getLocalName(), element.getTextContent()));
        }
        NodeList children = element.getChildNodes();
        IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(Element.class::isInstance)
                .forEach(child -> element((Element) child, id, rewriter));
    }

    private static void attribute(Element element, String name, String id, BinaryOperator<String> rewriter) {
        if (!element.getAttribute(name).isBlank()) {
            element.setAttribute(name, rewriter.apply(id + "." + name, element.getAttribute(name)));
        }
    }

    /** The attribute by which people know the element; empty: by none. */
    private static String nameOf(Element element) {
        String kind = element.getLocalName();
        if (BPMN.equals(element.getNamespaceURI())) {
            return KEYS.contains(kind) ? "" : "name";
        }
        if (DMN.contains(element.getNamespaceURI())) {
            return NAMED.contains(kind) ? "name" : COLUMNS.contains(kind) ? "label" : "";
        }
        return "";
    }

    private static boolean isText(Element element) {
        return switch (element.getLocalName()) {
            case "documentation" -> BPMN.equals(element.getNamespaceURI());
            case "description" -> DMN.contains(element.getNamespaceURI());
            case "text" -> isAnnotation(element.getParentNode());
            default -> false;
        };
    }

    private static boolean isAnnotation(Node node) {
        return "textAnnotation".equals(node.getLocalName());
    }

    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder parser = factory.newDocumentBuilder();
        parser.setErrorHandler(new DefaultHandler());
        return parser;
    }

    private static byte[] written(Document model) throws TransformerException {
        model.setXmlStandalone(true);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(model), new StreamResult(content));
        return content.toByteArray();
    }
}
