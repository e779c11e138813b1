package org.programmekb.translation.xliff;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;

/**
 * Reads a file that a translator returns. It is not trusted: nothing outside it is read, no entities are expanded, and all
 * that is taken from it are the texts of passages.
 */
final class XliffReader {
    /** In bytes; an export of a thousand entries is a tenth of it. */
    private static final long LARGEST = 64_000_000;

    private static final int DEEPEST = 50;

    private final String name;
    private final XMLStreamReader in;
    private final List<XliffFile> files = new ArrayList<>();

    private XliffReader(String name, XMLStreamReader in) {
        this.name = name;
        this.in = in;
    }

    /**
     * Reads a file.
     *
     * @param name what it is called in messages
     * @throws ExplainedException if it is no XLIFF that may be read
     */
    static List<XliffFile> read(Path file, String name) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw unreadable(Location.of(name), Message.of("xliff.large", LARGEST / 1_000_000));
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
        try (InputStream bytes = Files.newInputStream(file)) {
            XliffReader reader = new XliffReader(name, factory.createXMLStreamReader(bytes));
            reader.document();
            return reader.files;
        } catch (XMLStreamException e) {
            String reason = String.valueOf(e.getMessage())
                    .replaceFirst("(?s)^ParseError at .*\\nMessage: ", "")
                    .replaceFirst("[.\\s]+$", "");
            throw unreadable(at(name, e.getLocation()), Message.of("xliff.broken", reason));
        }
    }

    private static ExplainedException unreadable(Location place, Message reason) {
        return new ExplainedException(Message.of("xliff.problem", place, reason, Message.of("xliff.hint-again")));
    }

    private static Location at(String name, javax.xml.stream.@Nullable Location place) {
        return place == null ? Location.of(name) : new Location(name, place.getLineNumber(), place.getColumnNumber());
    }

    private Location here() {
        return at(name, in.getLocation());
    }

    private String attribute(String attribute) {
        String value = in.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }

    private void document() throws XMLStreamException, ExplainedException {
        boolean isXliff = false;
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.DTD) {
                throw unreadable(here(), Message.of("xliff.doctype"));
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                isXliff |= in.getLocalName().equals("xliff")
                        && attribute("version").startsWith("1.");
                if (!isXliff) {
                    throw unreadable(here(), Message.of("xliff.none"));
                } else if (in.getLocalName().equals("file")) {
                    files.add(file());
                }
            } else if (in.isEndElement() && in.getLocalName().equals("xliff") && files.isEmpty()) {
                throw unreadable(here(), Message.of("xliff.empty"));
            }
        }
        files.removeIf(XliffFile::isNothing);
    }

    private XliffFile file() throws XMLStreamException {
        Location place = here();
        String original = attribute("original");
        String language = attribute("target-language");
        String state = attribute("build-num");
        List<XliffFile.Returned> units = new ArrayList<>();
        while (in.next() != XMLStreamConstants.END_ELEMENT || !in.getLocalName().equals("file")) {
            if (in.isStartElement() && in.getLocalName().equals("trans-unit")) {
                units.add(unit());
            }
        }
        return new XliffFile(original, language, state, place, units);
    }

    private XliffFile.Returned unit() throws XMLStreamException {
        Location place = here();
        String id = attribute("id");
        boolean isApproved = attribute("approved").equals("yes");
        String source = "";
        Optional<String> target = Optional.empty();
        String state = "";
        Map<String, String> codes = new HashMap<>();
        while (in.next() != XMLStreamConstants.END_ELEMENT) {
            if (in.isStartElement()) {
                switch (in.getLocalName()) {
                    case "source" -> source = text(codes);
                    case "target" -> {
                        state = isApproved ? "final" : attribute("state");
                        target = Optional.of(text(codes));
                    }
                    default -> skip();
                }
            }
        }
        return new XliffFile.Returned(id, source.strip(), target, state, place);
    }

    /** The rest of an element that says nothing about the translation. */
    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = in.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** The text of an element with its codes; an empty one stands for that of the original with its number. */
    private String text(Map<String, String> codes) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                String key = switch (in.getLocalName()) {
                    case "bpt", "bx" -> "open" + attribute("id");
                    case "ept", "ex" -> "close" + attribute("id");
                    case "ph", "x", "it" -> "single" + attribute("id");
                    default -> "";
                };
                String within = text(codes);
                if (!key.isEmpty() && !within.isEmpty()) {
                    codes.putIfAbsent(key, within);
                }
                text.append(within.isEmpty() ? codes.getOrDefault(key, "") : within);
            } else if (in.isCharacters()) {
                text.append(in.getText());
            }
        }
        return text.toString();
    }
}
