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
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.ProcessingInstruction;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
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
            svg g defs symbol use switch title desc style path rect circle ellipse line polyline polygon text tspan
            textpath lineargradient radialgradient stop pattern clippath mask marker filter feblend
            fecolormatrix fecomponenttransfer fecomposite feconvolvematrix fediffuselighting fedisplacementmap
            fedistantlight fedropshadow feflood fefunca fefuncb fefuncg fefuncr fegaussianblur femerge
            femergenode femorphology feoffset fepointlight fespecularlighting fespotlight fetile feturbulence""".split("\\s+"));
    private static final Set<String> NAMESPACES = Set.of(
            "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace");
    /** In style sheets a backslash writes any character by its number. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("url\\(\\s*+['\"]?+(?!#)|src\\(|image-set\\(|javascript:|data:|@import|expression\\(|\\\\");

    private SvgSanitiser() {}

    /**
     * The safe form of an image, without notes of the program that drew it, such as names and paths; empty if the file is
     * already so.
     *
     * @param bytes the content of the file, which is well-formed
     * @param diagnostics receives the list of what was removed, except notes
     */
    public static Optional<byte[]> sanitise(SourceFile file, byte[] bytes, Diagnostics diagnostics) {
        Document document = parse(new String(bytes, StandardCharsets.UTF_8));
        document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        Set<String> removed = new TreeSet<>();
        boolean isChanged = removeNotes(document, removed);
        for (Element element : document.select("*")) {
            // Skips elements that were removed with their parent.
            if (!(element instanceof Document) && element.ownerDocument() != null) {
                isChanged |= sanitise(element, removed);
            }
        }
        removed.forEach(what -> diagnostics.report(
                Code.MARKUP_REMOVED,
                file.location(),
                Message.of("markup-removed.in-image", what),
                Message.of("markup-removed.hint-image")));
        return isChanged ? Optional.of(document.outerHtml().getBytes(StandardCharsets.UTF_8)) : Optional.empty();
    }

    /** An image as it is read before it is cleaned. */
    public static Document parse(String svg) {
        return Jsoup.parse(svg, "", Parser.xmlParser());
    }

    /**
     * Removes what is no element. Browsers end a comment or an instruction elsewhere than this parser if it holds certain
     * characters, and would see elements that the parser does not.
     */
    private static boolean removeNotes(Document document, Set<String> removed) {
        List<Node> notes = document.nodeStream().filter(SvgSanitiser::isNote).toList();
        for (Node node : notes) {
            if (node instanceof ProcessingInstruction instruction
                    && instruction.target().equals("xml-stylesheet")) {
                removed.add("<?xml-stylesheet?>");
            }
            node.remove();
        }
        return !notes.isEmpty();
    }

    private static boolean isNote(Node node) {
        return node instanceof Comment || node instanceof DocumentType || node instanceof ProcessingInstruction;
    }

    /** Removes the element, or those of its attributes that are not safe; says whether it removed anything. */
    private static boolean sanitise(Element element, Set<String> removed) {
        Tag tag = element.tag();
        String local = tag.localName().toLowerCase(Locale.ROOT);
        if (isNote(tag.prefix(), tag.namespace()) || local.equals("metadata")) {
            element.remove();
            return true;
        } else if (!ELEMENTS.contains(local) || local.equals("style") && isUnsafeStyle(element)) {
            removed.add("<" + element.tagName() + ">");
            element.remove();
            return true;
        }
        boolean isChanged = false;
        for (Attribute attribute : element.attributes().asList()) {
            String key = attribute.getKey().toLowerCase(Locale.ROOT);
            boolean isNote = isNote(attribute.prefix(), attribute.namespace()) || key.startsWith("data-");
            if (isNote || isUnsafe(key, attribute.getValue())) {
                element.removeAttr(attribute.getKey());
                isChanged = true;
                if (!isNote) {
                    removed.add(attribute.getKey());
                }
            }
        }
        return isChanged;
    }

    /** Whether a name belongs to the program that drew the image; browsers ignore it. */
    private static boolean isNote(String prefix, String namespace) {
        return !prefix.isEmpty() && !prefix.equals("xmlns") && !NAMESPACES.contains(namespace);
    }

    /** Browsers join the text on both sides of an element in a style sheet. */
    private static boolean isUnsafeStyle(Element style) {
        return style.childrenSize() > 0 || isUnsafe(style.wholeText() + style.data());
    }

    private static boolean isUnsafe(String name, String value) {
        boolean link = name.equals("href") || name.endsWith(":href");
        boolean namespace = name.equals("xmlns") || name.startsWith("xmlns:");
        return name.startsWith("on") || (link ? !value.strip().startsWith("#") : !namespace && isUnsafe(value));
    }

    private static boolean isUnsafe(String value) {
        return ELSEWHERE.matcher(value.toLowerCase(Locale.ROOT)).find();
    }
}
