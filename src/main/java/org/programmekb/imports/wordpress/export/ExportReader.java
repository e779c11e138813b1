package org.programmekb.imports.wordpress.export;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;

/**
 * Reads an export (WXR 1.0 to 1.2) as a stream, so that its size does not matter. It is not trusted: nothing outside it is
 * read, and no entities are expanded.
 */
public record ExportReader(Path file) {
    /** Characters of one value; a text of this size is larger than a document may be. */
    private static final int LONGEST = 16_000_000;

    private static final int DEEPEST = 100;

    /** Receives the items one after the other. */
    @FunctionalInterface
    public interface Receiver {
        /** An item with its text. */
        void item(Item item, String text) throws IOException;
    }

    /** All items without their texts. */
    public Export read() throws IOException {
        List<Item> items = new ArrayList<>();
        Reading reading = new Reading((item, text) -> items.add(item));
        read(reading);
        if (reading.site.isEmpty() && items.isEmpty()) {
            throw new ExplainedException(Message.of("import.xml.none", file));
        }
        return new Export(reading.site, reading.language, items, reading.descriptions);
    }

    /** Reads the file again for the texts of the items. */
    public void read(Receiver receiver) throws IOException {
        read(new Reading(receiver));
    }

    private void read(Reading reading) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
        Charset charset = XmlEncoding.of(file);
        try (XmlText text = new XmlText(XmlEncoding.reader(file, charset))) {
            XMLStreamReader in;
            try {
                in = factory.createXMLStreamReader(text);
                reading.document(in);
            } catch (XMLStreamException e) {
                if (e.getNestedException() instanceof CharacterCodingException) {
                    throw new ExplainedException(Message.of(
                            "import.xml.encoding", file, XmlEncoding.badLine(file, charset), charset.name()));
                }
                throw broken(e.getLocation(), text.skippedLines(), String.valueOf(e.getMessage()));
            }
        }
    }

    private ExplainedException broken(Location at, int skippedLines, String message) {
        String reason =
                message.replaceFirst("(?s)^ParseError at .*\\nMessage: ", "").replaceFirst("[.\\s]+$", "");
        return new ExplainedException(
                Message.of("import.xml.broken", file, at.getLineNumber() + skippedLines, at.getColumnNumber(), reason));
    }

    /** What has been read so far. */
    private static final class Reading {
        private final Receiver receiver;
        private final Map<String, String> descriptions = new HashMap<>();
        private final Set<Long> numbers = new HashSet<>();
        private String site = "";
        private String language = "";

        Reading(Receiver receiver) {
            this.receiver = receiver;
        }

        void document(XMLStreamReader in) throws XMLStreamException, IOException {
            while (in.hasNext()) {
                if (in.next() == XMLStreamConstants.START_ELEMENT) {
                    element(in);
                }
            }
        }

        private void element(XMLStreamReader in) throws XMLStreamException, IOException {
            switch (name(in)) {
                case "rss", "channel" -> {}
                case "item" -> item(in);
                case "wp:term", "wp:category", "wp:tag" -> term(fields(in));
                case "wp:base_blog_url" -> site = text(in).strip();
                case "link" -> {
                    String link = text(in).strip();
                    site = site.isEmpty() ? link : site;
                }
                case "language" -> language = text(in).strip();
                default -> fields(in);
            }
        }

        private void item(XMLStreamReader in) throws XMLStreamException, IOException {
            ItemBuilder item = new ItemBuilder();
            while (in.next() != XMLStreamConstants.END_ELEMENT) {
                if (in.isStartElement()) {
                    switch (name(in)) {
                        case "category" -> {
                            String taxonomy = attribute(in, "domain").orElse("category");
                            Optional<String> slug = attribute(in, "nicename");
                            String term = text(in).strip();
                            item.term(taxonomy, slug.orElse(term), term);
                        }
                        case "wp:postmeta" -> item.meta(fields(in));
                        case "wp:comment" -> item.comment(fields(in));
                        default -> {
                            String name = name(in);
                            item.field(name, text(in));
                        }
                    }
                }
            }
            receiver.item(item.build(numbers), item.text());
        }

        private void term(Map<String, String> fields) {
            String taxonomy = fields.getOrDefault("wp:term_taxonomy", "");
            String slug = fields.getOrDefault("wp:term_slug", "");
            descriptions.put(taxonomy + "/" + slug, fields.getOrDefault("wp:term_description", ""));
        }

        /** The texts of the elements within the current one, which ends with it. */
        private static Map<String, String> fields(XMLStreamReader in) throws XMLStreamException {
            Map<String, String> fields = new HashMap<>();
            for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = name(in);
                    fields.put(name, text(in));
                }
            }
            return fields;
        }

        /** The text of an element; that of elements within it is left out. */
        private static String text(XMLStreamReader in) throws XMLStreamException {
            StringBuilder text = new StringBuilder();
            int depth = 1;
            while (depth > 0) {
                int event = in.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (depth == 1 && in.isCharacters()) {
                    text.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
                    if (text.length() > LONGEST) {
                        throw new XMLStreamException(
                                "a value has more than " + LONGEST + " characters", in.getLocation());
                    }
                }
            }
            return text.toString();
        }

        private static Optional<String> attribute(XMLStreamReader in, String name) {
            return Optional.ofNullable(in.getAttributeValue(null, name)).filter(value -> !value.isBlank());
        }

        /** The name with the usual prefix of its namespace, whichever version of the format it is. */
        private static String name(XMLStreamReader in) {
            String space = in.getNamespaceURI() == null ? "" : in.getNamespaceURI();
            String prefix = "";
            if (space.contains("/excerpt")) {
                prefix = "excerpt:";
            } else if (space.contains("/content/")) {
                prefix = "content:";
            } else if (space.contains("wordpress.org/export")) {
                prefix = "wp:";
            } else if (!space.isEmpty()) {
                prefix = "other:";
            }
            return prefix + in.getLocalName();
        }
    }
}
