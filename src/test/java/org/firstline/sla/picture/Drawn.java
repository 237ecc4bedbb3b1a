package org.firstline.sla.picture;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A picture as a parser reads it. */
final class Drawn {

    private final Document document;

    Drawn(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        } catch (Exception broken) {
            throw new AssertionError("Not well-formed: " + svg, broken);
        }
    }

    /** Left and right ends of the bars of this paint, in order; neither patterns nor the samples of the legend. */
    List<double[]> bars(String paint) {
        return of("rect").stream()
                .filter(rect -> rect.getAttribute("fill").equals(paint) && !isSample(rect))
                .map(rect -> new double[] {number(rect, "x"), number(rect, "x") + number(rect, "width")})
                .toList();
    }

    private static boolean isSample(Element rect) {
        return !rect.hasAttribute("x") || number(rect, "width") == 20;
    }

    /** The lines at the beginnings of days. */
    List<Double> days() {
        return of("path").stream()
                .filter(path -> path.getAttribute("stroke").equals(Ink.EDGE))
                .map(Drawn::points)
                .filter(points -> points[0] == points[2])
                .map(points -> points[0])
                .toList();
    }

    List<Element> of(String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int each = 0; each < found.getLength(); each++) {
            elements.add((Element) found.item(each));
        }
        return elements;
    }

    List<String> texts() {
        return of("text").stream().map(Element::getTextContent).toList();
    }

    String title() {
        return of("title").get(0).getTextContent();
    }

    String description() {
        return of("desc").get(0).getTextContent();
    }

    double height() {
        return number(document.getDocumentElement(), "height");
    }

    double width() {
        return number(document.getDocumentElement(), "width");
    }

    /** Where this text stands. */
    double x(String text) {
        return of("text").stream()
                .filter(each -> each.getTextContent().equals(text))
                .mapToDouble(each -> number(each, "x"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not among " + texts()));
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static double[] points(Element path) {
        String[] numbers = path.getAttribute("d").substring(1).split("[ L]");
        double[] points = new double[4];
        for (int each = 0; each < 4; each++) {
            points[each] = Double.parseDouble(numbers[each]);
        }
        return points;
    }
}
