package org.programmekb.markup.body;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmekb.cache.ByteSource;
import org.programmekb.markup.html.Slot;
import org.programmekb.prose.WordFilter;

/**
 * A converted and sanitised body. Values that depend on other documents or on the language of the page are numbered
 * placeholders (slots), so that the conversion can be cached by its input bytes.
 *
 * @param content the template and the plain text
 * @param headings headings in document order
 * @param links links in document order
 * @param images images in document order
 * @param ids ids of elements that are not headings
 */
public record DocumentBody(
        BodyText content,
        List<BodyHeading> headings,
        List<WrittenLink> links,
        List<BodyImage> images,
        List<String> ids) {
    public static final DocumentBody EMPTY = new DocumentBody("", List.of(), List.of(), List.of(), List.of(), "");

    public DocumentBody {
        headings = List.copyOf(headings);
        links = List.copyOf(links);
        images = List.copyOf(images);
        ids = List.copyOf(ids);
    }

    /** Creates a body in memory. */
    public DocumentBody(
            String template,
            List<BodyHeading> headings,
            List<WrittenLink> links,
            List<BodyImage> images,
            List<String> ids,
            String text) {
        this(BodyText.of(template, text), headings, links, images, ids);
    }

    /** A copy of this body with its long texts in another store. */
    public DocumentBody with(BodyText stored) {
        return new DocumentBody(stored, headings, links, images, ids);
    }

    /**
     * The HTML with slots, loaded at each call. A slot is {@link Slot#OPEN}, a letter, a value and {@link Slot#CLOSE}:
     * {@code h3} is the id of heading 3, {@code l3} the address of link 3, {@code t3} the title of its target,
     * {@code i3}, {@code w3} and {@code y3} the address, width and height of image 3 ({@code y3x200}: the height if it is
     * 200 pixels wide), {@code s3} and {@code z3} the addresses from which browsers choose, {@code mtable} the interface
     * text {@code table}.
     */
    public String template() {
        return content.template();
    }

    /** Whether the stored texts of all these bodies are unchanged. */
    public static boolean areUntouched(Stream<DocumentBody> bodies) {
        return bodies.map(body -> body.content().store()).distinct().allMatch(ByteSource::isUntouched);
    }

    /** The plain text of the body, with line breaks between blocks; loaded at each call. */
    public String text() {
        return content.words();
    }

    /** The length of the plain text in UTF-8, known without loading it. */
    public int textBytes() {
        return content.wordsLength();
    }

    /** The facts that other languages should have too, loaded at each call; {@code path} is the document's file. */
    public List<ComparedFact> comparedFacts(String path) {
        return ComparedFacts.decode(content.facts(), path);
    }

    /** A hash of the facts to compare, independent of the order of stated facts. */
    public long comparedFactsFingerprint() {
        return content.shape().factsFingerprint();
    }

    /** A copy of this body with these facts to compare. */
    public DocumentBody withComparedFacts(List<ComparedFact> facts, String path) {
        return facts.isEmpty()
                ? this
                : with(content.withFacts(ComparedFacts.encode(facts, path), ComparedFacts.fingerprint(facts)));
    }

    /** Whether readers see nothing of it. */
    public boolean isEmpty() {
        // The template is loaded last, because most bodies have words.
        return content.wordsLength() == 0 && images.isEmpty() && template().isBlank();
    }

    /** The words that may occur in the text, known without loading it. */
    public WordFilter wordFilter() {
        return content.shape().wordFilter();
    }

    /** A hash of template and plain text. */
    public long textFingerprint() {
        return content.shape().fingerprint();
    }

    /** A hash of everything that a page can show of the body; source positions are not part of it. */
    public long fingerprint() {
        return ContentFingerprint.of(this);
    }

    /** Fills the slots. All values are escaped for double-quoted attributes and for text. */
    public String html(Slots slots) {
        return fill(template(), slots);
    }

    /** Fills the slots of a template, to which a caller may have added HTML. */
    public static String fill(String template, Slots slots) {
        StringBuilder html = new StringBuilder(template.length() + 256);
        int from = 0;
        for (int open = template.indexOf(Slot.OPEN); open >= 0; open = template.indexOf(Slot.OPEN, from)) {
            int close = template.indexOf(Slot.CLOSE, open);
            html.append(template, from, open);
            String value = value(slots, template.charAt(open + 1), template.substring(open + 2, close));
            from = close + 1;
            if (value != null) {
                html.append(value.replace("&", "&amp;")
                        .replace("\"", "&quot;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;"));
            } else {
                // The value is missing, so the attribute is removed too: an <a> without href is plain text.
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
            case 't' -> slots.linkTitle(Integer.parseInt(name));
            case 'i' -> slots.image(Integer.parseInt(name));
            case 'w' -> slots.imageWidth(number(name), stated(name));
            case 'y' -> slots.imageHeight(number(name), stated(name));
            case 's' -> slots.imageChoice(Integer.parseInt(name));
            case 'z' -> slots.imageSizes(Integer.parseInt(name));
            case 'm' -> slots.message(name);
            default -> throw new IllegalStateException("unknown slot " + kind);
        };
    }

    private static int number(String name) {
        int mark = name.indexOf('x');
        return Integer.parseInt(mark < 0 ? name : name.substring(0, mark));
    }

    /** The other dimension of an image, if its author states it. */
    private static OptionalInt stated(String name) {
        int mark = name.indexOf('x');
        return mark < 0 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(name.substring(mark + 1)));
    }

    /** The values for the slots of one body on one page. */
    public interface Slots {
        /** The id of the heading with this index. */
        String headingId(int heading);

        /** The address of the link with this index; null if the link has no target. */
        @Nullable
        String link(int link);

        /** The title of the target of the link with this index, for a link that has no text of its own. */
        String linkTitle(int link);

        /** The address of the image with this index. */
        String image(int image);

        /** The width in pixels of the image with this index, perhaps for a height; null if it is unknown. */
        default @Nullable String imageWidth(int image, OptionalInt height) {
            return null;
        }

        /** The height in pixels of the image with this index, perhaps for a width; null if it is unknown. */
        default @Nullable String imageHeight(int image, OptionalInt width) {
            return null;
        }

        /** The addresses and widths among which browsers choose; null if there is one address only. */
        default @Nullable String imageChoice(int image) {
            return null;
        }

        /** How wide the layout shows the image; null if browsers have no choice. */
        default @Nullable String imageSizes(int image) {
            return null;
        }

        /** The interface text with this key in the language of the body. */
        String message(String key);
    }
}
