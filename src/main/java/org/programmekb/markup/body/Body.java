package org.programmekb.markup.body;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmekb.markup.html.Slot;
import org.programmekb.prose.Vocabulary;

/**
 * A converted and sanitised body. What depends on other documents or on the page's language is left open as numbered
 * slots, so that the conversion can be cached by the bytes it was made from.
 *
 * @param content its template and its words
 * @param headings in document order
 * @param links in document order
 * @param images in document order
 * @param ids ids in the body other than those of headings
 */
public record Body(BodyText content, List<Heading> headings, List<Link> links, List<Image> images, List<String> ids) {
    /** A body without content. */
    public static final Body EMPTY = new Body("", List.of(), List.of(), List.of(), List.of(), "");

    public Body {
        headings = List.copyOf(headings);
        links = List.copyOf(links);
        images = List.copyOf(images);
        ids = List.copyOf(ids);
    }

    /** A body in memory. */
    public Body(
            String template,
            List<Heading> headings,
            List<Link> links,
            List<Image> images,
            List<String> ids,
            String text) {
        this(BodyText.of(template, text), headings, links, images, ids);
    }

    /** The same body with its long texts elsewhere. */
    public Body with(BodyText stored) {
        return new Body(stored, headings, links, images, ids);
    }

    /**
     * HTML in which {@link Slot#OPEN}, a letter, a value and {@link Slot#CLOSE} mark a slot: {@code h3} the id of heading 3,
     * {@code l3} the address of link 3, {@code i3}, {@code w3} and {@code y3} the address, width and height of image 3,
     * {@code mtable} the interface text {@code table}. Read at each call.
     */
    public String template() {
        return content.template();
    }

    /** Whether all that is read of these bodies later is as it was written. */
    public static boolean areUntouched(Stream<Body> bodies) {
        return BodyText.areUntouched(bodies.map(Body::content));
    }

    /** The words of the body without markup, blocks separated by line breaks. Read at each call. */
    public String text() {
        return content.words();
    }

    /** How long the text is in UTF-8, known without reading it. */
    public int textBytes() {
        return content.wordsLength();
    }

    /** What the document says and holds that its other languages should, too; its file is at {@code path}. Read at each call. */
    public List<ComparedFact> claims(String path) {
        return ComparedFacts.unpack(content.claims(), path);
    }

    /** Tells apart bodies of which the claims, read in any order, are not the same. */
    public long claimsFingerprint() {
        return content.shape().claimsFingerprint();
    }

    /** The same body of a document that claims this. */
    public Body claiming(List<ComparedFact> claims, String path) {
        return claims.isEmpty()
                ? this
                : with(content.claiming(ComparedFacts.pack(claims, path), ComparedFacts.fingerprint(claims)));
    }

    /** Which words may occur in it, known without reading it. */
    public Vocabulary vocabulary() {
        return content.shape().vocabulary();
    }

    /** Tells bodies apart of which the template or the words differ. */
    public long textFingerprint() {
        return content.shape().fingerprint();
    }

    /** Tells bodies apart of which a page could show anything different; places do not count. */
    public long fingerprint() {
        return Fingerprint.of(this);
    }

    /** Fills the slots. All values are escaped here for use in a double-quoted attribute or as text. */
    public String html(Slots slots) {
        return fill(template(), slots);
    }

    /** Fills the slots of the template of a body to which something may have been added. */
    public static String fill(String template, Slots slots) {
        StringBuilder html = new StringBuilder(template.length() + 256);
        int from = 0;
        for (int open = template.indexOf(Slot.OPEN); open >= 0; open = template.indexOf(Slot.OPEN, from)) {
            int close = template.indexOf(Slot.CLOSE, open);
            html.append(template, from, open);
            String value = value(slots, template.charAt(open + 1), template.substring(open + 2, close));
            from = close + 1;
            if (value != null) {
                append(html, value);
            } else {
                // The attribute goes with its value: a link without a target is an <a> without href, plain text.
                html.setLength(html.lastIndexOf(" "));
                from++;
            }
        }
        return html.append(template, from, template.length()).toString();
    }

    private static @Nullable String value(Slots slots, char kind, String name) {
        return switch (kind) {
            case 'h' -> slots.headingId(Integer.parseInt(name));
            case 'l' -> slots.link(Integer.parseInt(name));
            case 'i' -> slots.image(Integer.parseInt(name));
            case 'w' -> slots.imageWidth(Integer.parseInt(name));
            case 'y' -> slots.imageHeight(Integer.parseInt(name));
            case 'm' -> slots.message(name);
            default -> throw new IllegalStateException("unknown slot " + kind);
        };
    }

    private static void append(StringBuilder html, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                default -> html.append(c);
            }
        }
    }

    /** What fills the slots of one body on one page. */
    public interface Slots {
        /** The id of the heading with this index. */
        String headingId(int heading);

        /** The address of the link with this index; null where there is nothing to go to. */
        @Nullable
        String link(int link);

        /** The address of the image with this index. */
        String image(int image);

        /** The width in pixels of the image with this index; null where it is not known. */
        default @Nullable String imageWidth(int image) {
            return null;
        }

        /** The height in pixels of the image with this index; null where it is not known. */
        default @Nullable String imageHeight(int image) {
            return null;
        }

        /** The interface text with this key in the language of the body. */
        String message(String key);
    }
}
