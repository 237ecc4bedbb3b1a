package org.firstline.engine.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads XML that anybody may have written: no document type, so no entity of its own, no file and no address; elements no
 * deeper than a person draws.
 */
public final class SafeXml {

    private static final String DEEPEST = "64";

    private SafeXml() {}

    /**
     * @throws SAXParseException naming the line; also for a document type
     */
    public static Document read(byte[] content) throws SAXException {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new ByteArrayInputStream(content));
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException("The JDK's own parser lacks a safeguard", missing);
        } catch (IOException unreadable) {
            // Bytes that are no characters in the encoding that the file names.
            throw new SAXException(unreadable);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", DEEPEST);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }

    /** The parser's own handler writes to the console. */
    private static final class Strict extends DefaultHandler {

        @Override
        public void error(SAXParseException problem) throws SAXException {
            throw problem;
        }
    }
}
