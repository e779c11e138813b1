package org.programmekb.image;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the elements of an SVG image as browsers do, which show nothing of one with a mistake. Whatever they would read in
 * another way than {@link org.programmekb.markup.html.SvgSanitiser} is refused.
 */
final class SvgScanner {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Set<String> ENCODINGS = Set.of("utf-8", "us-ascii");
    /** A document type with definitions, before the first element. */
    private static final Pattern ENTITIES = Pattern.compile(
            "(?:\\s++|<!--.*?-->|<\\?.*?\\?>)*+<!DOCTYPE(?:[^>\\[\"']++|\"[^\"]*+\"|'[^']*+')*+\\[", Pattern.DOTALL);

    private static final Pattern LENGTH = Pattern.compile("([1-9]\\d{0,4}(?:\\.\\d+)?)(?:px)?");
    /** Levels of elements, and attributes of one element: the sanitiser sees no more than 512. */
    private static final int MOST = 500;

    private SvgScanner() {}

    /** The size that the image states; empty if it states none. */
    static Optional<ImageSize> size(byte[] bytes) throws UnusableImageException {
        String text = text(bytes);
        if (ENTITIES.matcher(text).lookingAt()) {
            throw new UnusableImageException(Flaw.RARE_SVG);
        }
        try {
            XMLStreamReader in = factory().createXMLStreamReader(new StringReader(text));
            SvgComparison comparison = new SvgComparison(text);
            String encoding = in.getCharacterEncodingScheme();
            if (encoding != null && !ENCODINGS.contains(encoding.toLowerCase(Locale.ROOT))) {
                throw new UnusableImageException(Flaw.RARE_SVG);
            }
            while (!in.isStartElement()) {
                in.next();
            }
            if (!in.getLocalName().equals("svg")) {
                throw new UnusableImageException(Flaw.DAMAGED_SVG);
            }
            if (!NAMESPACE.equals(in.getNamespaceURI())) {
                throw new UnusableImageException(Flaw.SVG_WITHOUT_NAMESPACE);
            }
            Optional<ImageSize> size = size(in);
            for (; in.hasNext(); in.next()) {
                if (in.isStartElement() && in.getAttributeCount() + in.getNamespaceCount() > MOST) {
                    throw new UnusableImageException(Flaw.DAMAGED_SVG);
                }
                comparison.add(in);
            }
            if (!comparison.isSame()) {
                throw new UnusableImageException(Flaw.DAMAGED_SVG);
            }
            return size;
        } catch (XMLStreamException e) {
            throw new UnusableImageException(text.contains("svg>") ? Flaw.DAMAGED_SVG : Flaw.CUT_OFF);
        }
    }

    /** The text that the sanitiser reads, too. The library would find out the encoding by itself, and could find another one. */
    private static String text(byte[] bytes) throws UnusableImageException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnusableImageException(Flaw.RARE_SVG);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // The defaults of Java 17 and of Java 25 differ.
        factory.setProperty("jdk.xml.maxElementDepth", MOST);
        factory.setProperty("jdk.xml.elementAttributeLimit", MOST);
        return factory;
    }

    private static Optional<ImageSize> size(XMLStreamReader svg) {
        Optional<ImageSize> stated = size(attribute(svg, "width"), attribute(svg, "height"));
        String[] box = attribute(svg, "viewBox").split("[\\s,]+");
        return stated.isPresent() || box.length != 4 ? stated : size(box[2], box[3]);
    }

    private static String attribute(XMLStreamReader svg, String name) {
        String value = svg.getAttributeValue("", name);
        return value == null ? "" : value.strip();
    }

    private static Optional<ImageSize> size(String width, String height) {
        var w = LENGTH.matcher(width);
        var h = LENGTH.matcher(height);
        return w.matches() && h.matches()
                ? Optional.of(new ImageSize((int) Math.round(Double.parseDouble(w.group(1))), (int)
                        Math.round(Double.parseDouble(h.group(1)))))
                : Optional.empty();
    }
}
