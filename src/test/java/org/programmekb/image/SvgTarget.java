package org.programmekb.image;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.fuzz.Findings;
import org.programmekb.fuzz.FuzzTarget;
import org.programmekb.markup.html.SvgSanitiser;
import org.programmekb.source.SourceFile;

/** Vector images: what is published of an image that is accepted runs nothing and loads nothing. */
public final class SvgTarget implements FuzzTarget {
    private static final SourceFile FILE = new SourceFile("content/images/x.svg", Path.of("x.svg"), 0);
    private static final Set<String> RUNNING = Set.of(
            "script",
            "foreignobject",
            "a",
            "image",
            "animate",
            "set",
            "animatetransform",
            "animatemotion",
            "iframe",
            "handler",
            "listener",
            "audio",
            "video",
            "embed",
            "object",
            "feimage",
            "html",
            "link",
            "meta",
            "base");
    private static final Pattern LOADING = Pattern.compile(
            "url\\s*\\(\\s*['\"]?\\s*[^#'\"\\s)]|@import|javascript:|image-set\\(", Pattern.CASE_INSENSITIVE);

    @Override
    public void read(byte[] input) throws XMLStreamException {
        try {
            SvgScanner.size(input);
        } catch (UnusableImageException e) {
            return;
        }
        Diagnostics findings = new Diagnostics(Map.of());
        Optional<byte[]> cleaned = SvgSanitiser.sanitise(FILE, input, findings);
        Findings.check(findings.all(), input);
        byte[] published = cleaned.orElse(input);
        check(published);
        if (SvgSanitiser.sanitise(FILE, published, new Diagnostics(Map.of())).isPresent()) {
            throw new IllegalStateException("is not clean at once: " + new String(published, StandardCharsets.UTF_8));
        }
    }

    /** Reads the image as a browser does, which shows nothing of one that is not well-formed. */
    private static void check(byte[] published) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(published));
        StringBuilder style = new StringBuilder();
        boolean isStyle = false;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    checkElement(in);
                    isStyle |= in.getLocalName().equalsIgnoreCase("style");
                }
                case XMLStreamConstants.END_ELEMENT ->
                    isStyle &= !in.getLocalName().equalsIgnoreCase("style");
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    style.append(isStyle ? in.getText() : "");
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    throw new IllegalStateException("has an instruction " + in.getPITarget());
                default -> {}
            }
        }
        if (LOADING.matcher(style).find() || style.indexOf("\\") >= 0) {
            throw new IllegalStateException("has the style sheet " + style);
        }
    }

    private static void checkElement(XMLStreamReader in) {
        if (RUNNING.contains(in.getLocalName().toLowerCase(Locale.ROOT))) {
            throw new IllegalStateException("has the element " + in.getLocalName());
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String name = in.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = in.getAttributeValue(i);
            boolean isElsewhere = name.equals("href") && !value.strip().startsWith("#");
            if (name.startsWith("on") || isElsewhere || LOADING.matcher(value).find()) {
                throw new IllegalStateException("has the attribute " + name + "=" + value);
            }
        }
    }
}
