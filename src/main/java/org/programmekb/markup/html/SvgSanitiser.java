package org.programmekb.markup.html;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.XmlDeclaration;
import org.jsoup.parser.Parser;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.source.SourceFile;

/**
 * Removes scripts, links and embedded content from SVG images: a browser that opens such a file directly would run its
 * scripts with the site's origin. Allowed are the elements of SVG 2 that draw, fill or describe.
 */
public final class SvgSanitiser {
    private static final Set<String> ELEMENTS = Set.of("""
            svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan
            textpath lineargradient radialgradient stop pattern clippath mask marker filter feblend
            fecolormatrix fecomponenttransfer fecomposite feconvolvematrix fediffuselighting fedisplacementmap
            fedistantlight fedropshadow feflood fefunca fefuncb fefuncg fefuncr fegaussianblur femerge
            femergenode femorphology feoffset fepointlight fespecularlighting fespotlight fetile feturbulence""".split("\\s+"));
    private static final Pattern ELSEWHERE =
            Pattern.compile("url\\(\\s*['\"]?(?!\\s*['\"]?#)|javascript:|data:|@import|expression\\(");

    private SvgSanitiser() {}

    /**
     * The safe form of an image; empty if the file is already safe.
     *
     * @param bytes the content of the file
     * @param diagnostics receives the list of what was removed
     */
    public static Optional<byte[]> sanitise(SourceFile file, byte[] bytes, Diagnostics diagnostics) {
        Document document = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", Parser.xmlParser());
        document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        Set<String> removed = new TreeSet<>();
        removeOutside(document, removed);
        for (Element element : document.select("*")) {
            // Skips elements that were removed with their parent.
            if (!(element instanceof Document) && element.ownerDocument() != null) {
                sanitise(element, removed);
            }
        }
        if (removed.isEmpty()) {
            return Optional.empty();
        }
        removed.forEach(what -> diagnostics.report(
                Code.MARKUP_REMOVED,
                file.location(),
                Message.of("markup-removed.in-image", what),
                Message.of("markup-removed.hint-image")));
        return Optional.of(document.outerHtml().getBytes(StandardCharsets.UTF_8));
    }

    /** Removes document types and processing instructions, which can define entities and load style sheets. */
    private static void removeOutside(Document document, Set<String> removed) {
        for (Node node : List.copyOf(document.childNodes())) {
            if (node instanceof DocumentType doctype
                    && !(doctype.publicId().isEmpty() && doctype.systemId().isEmpty())) {
                removed.add("<!DOCTYPE>");
                node.remove();
            } else if (node instanceof XmlDeclaration xml && !xml.name().equals("xml")) {
                removed.add("<?" + xml.name() + "?>");
                node.remove();
            }
        }
    }

    private static void sanitise(Element element, Set<String> removed) {
        String name = element.tagName().toLowerCase(Locale.ROOT);
        String local = name.substring(name.indexOf(':') + 1);
        boolean foreign = name.contains(":") && !name.startsWith("svg:");
        if (foreign || !ELEMENTS.contains(local)) {
            removed.add("<" + element.tagName() + ">");
            element.remove();
            return;
        }
        for (Attribute attribute : element.attributes().asList()) {
            if (isUnsafe(attribute)) {
                removed.add(attribute.getKey());
                element.removeAttr(attribute.getKey());
            }
        }
    }

    private static boolean isUnsafe(Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
        boolean link = name.equals("href") || name.endsWith(":href");
        boolean namespace = name.equals("xmlns") || name.startsWith("xmlns:");
        return name.startsWith("on")
                || link && !value.startsWith("#")
                || !link && !namespace && ELSEWHERE.matcher(value).find();
    }
}
