package org.programmekb.render;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML file piece by piece. */
final class XmlFile {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    XmlFile() {
        try {
            writer = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            writer.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory cannot fail", e);
        }
    }

    /** Writes calls that only fail when the file would not be well-formed. */
    interface Step {
        void write(XMLStreamWriter writer) throws XMLStreamException;
    }

    XmlFile write(Step step) {
        try {
            step.write(writer);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("not well-formed", e);
        }
        return this;
    }

    /** An element with text and attributes (name, value, name, value …). */
    XmlFile element(String name, String text, String... attributes) {
        return write(xml -> {
            xml.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute(attributes[i], attributes[i + 1]);
            }
            xml.writeCharacters(text);
            xml.writeEndElement();
            xml.writeCharacters("\n");
        });
    }

    byte[] bytes() {
        write(xml -> {
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.flush();
        });
        return bytes.toByteArray();
    }
}
