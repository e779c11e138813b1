package org.programmekb.markup.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.programmekb.markup.html.Admonitions;
import org.programmekb.markup.html.Blocks;
import org.programmekb.markup.html.Footnotes;
import org.programmekb.markup.text.Alignment;
import org.programmekb.markup.text.Places;
import org.programmekb.markup.text.WrittenText;
import org.programmekb.markup.text.WrittenText.Stretch;
import org.programmekb.prose.Passage;
import org.programmekb.prose.Passage.Kind;
import org.programmekb.prose.Run;
import org.programmekb.prose.Run.Nature;

/** Splits a body into passages: one for each block, and one for the alternative text of each image. */
final class Passages {
    private static final Set<String> CODE = Set.of("code", "kbd", "samp", "var");
    private static final Set<String> EMPHASIS = Set.of("strong", "em", "b", "i", "mark", "u", "s", "del", "ins");
    private static final char NO_TEXT = '\uFFFC';

    private final Places places;
    private final String language;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private final List<Element> images = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private Context open = new Context(Kind.PARAGRAPH, Nature.WORDS, Optional.empty());
    private int length;
    private boolean afterBlank = true;
    private @Nullable Element anchor;
    private @Nullable Stretch stretch;
    private @Nullable WrittenText written;

    private Passages(Places places, String language) {
        this.places = places;
        this.language = language;
    }

    /** The properties that a text gets from its enclosing elements. */
    private record Context(Kind kind, Nature nature, Optional<String> language) {}

    /**
     * The passages of a body, in document order; the text of the body must be final.
     *
     * @param language the language tag of the document
     */
    static List<Passage> of(Element body, Places places, String language) {
        Passages passages = new Passages(places, language);
        Context context = passages.open;
        passages.children(body, context);
        passages.close(context.kind());
        return passages.passages;
    }

    private void children(Element parent, Context context) {
        for (int i = 0; i < parent.childNodeSize(); i++) {
            Node node = parent.childNode(i);
            if (node instanceof TextNode text) {
                add(parent, text.getWholeText(), context);
            } else if (node instanceof Element element) {
                element(element, context);
            }
        }
    }

    private void element(Element element, Context context) {
        String name = element.normalName();
        if (!Blocks.PHRASING.contains(name)) {
            close(context.kind());
            Context within = new Context(kind(element, name, context), context.nature(), language(element, context));
            if (name.equals("pre")) {
                within = new Context(Kind.CODE, Nature.CODE, within.language());
            }
            children(element, within);
            close(within.kind());
        } else if (name.equals("img")) {
            add(NO_TEXT, context);
            images.add(element);
        } else if (name.equals("br")) {
            add('\n', context);
        } else if (!name.equals("rt") && !Footnotes.isMark(element)) {
            if (name.equals("sup") && isAfter(Character::isDigit) && startsWithDigit(element)) {
                // 2 to the power of 80 is not 280.
                add(NO_TEXT, context);
            }
            children(element, new Context(context.kind(), nature(element, context), language(element, context)));
        } else if (isAfter(Character::isWhitespace) && Footnotes.isReference(element)) {
            // The space stands before the mark, and not before what follows it.
            add(NO_TEXT, context);
        }
    }

    private boolean isAfter(IntPredicate kind) {
        return words.length() > 0 && kind.test(words.charAt(words.length() - 1));
    }

    private static boolean startsWithDigit(Element element) {
        String text = element.wholeText();
        return !text.isEmpty() && Character.isDigit(text.charAt(0));
    }

    private static Kind kind(Element element, String name, Context around) {
        if (around.kind() == Kind.FOOTNOTE || around.kind() == Kind.QUOTATION) {
            return around.kind();
        }
        return switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Kind.HEADING;
            case "li", "dt", "dd" -> Kind.ITEM;
            case "td", "th" -> Kind.CELL;
            case "blockquote" -> Kind.QUOTATION;
            case "figcaption", "caption" -> Kind.CAPTION;
            case "div" -> element.hasClass("footnotes") ? Kind.FOOTNOTE : around.kind();
            case "p" -> element.hasClass("title") || element.hasClass(Admonitions.TITLE) ? Kind.CAPTION : around.kind();
            default -> around.kind();
        };
    }

    private static Nature nature(Element element, Context around) {
        if (around.nature() == Nature.CODE || CODE.contains(element.normalName())) {
            return Nature.CODE;
        }
        if (around.nature() == Nature.LINK || element.normalName().equals("a")) {
            return Nature.LINK;
        }
        return EMPHASIS.contains(element.normalName()) ? Nature.EMPHASIS : around.nature();
    }

    private Optional<String> language(Element element, Context around) {
        String tag = element.attributesSize() > 0 ? element.attr("lang") : "";
        if (tag.isEmpty()) {
            return around.language();
        }
        return isSame(tag, language) ? Optional.empty() : Optional.of(tag);
    }

    /** Whether the tags are the same language, one perhaps with script or region. */
    private static boolean isSame(String tag, String other) {
        return tag.equals(other) || tag.startsWith(other + "-") || other.startsWith(tag + "-");
    }

    private void add(Element parent, String text, Context context) {
        startRun(context);
        int start = words.length();
        String shown = context.kind() == Kind.CODE ? text : spaced(text);
        if (!shown.isEmpty()) {
            afterBlank = context.kind() != Kind.CODE && shown.charAt(shown.length() - 1) == ' ';
            words.append(shown);
            written(parent).add(length + start, shown, () -> earliest(parent));
        }
    }

    /** A text with spaces collapsed, also with one at the end of the text before; most texts are returned unchanged. */
    private String spaced(String text) {
        char[] chars = text.toCharArray();
        boolean blank = afterBlank;
        boolean same = true;
        int end = 0;
        for (char c : chars) {
            if (!Alignment.isSpace(c)) {
                chars[end++] = c;
                blank = false;
            } else if (!blank) {
                chars[end++] = ' ';
                blank = true;
                same &= c == ' ';
            }
        }
        return same && end == chars.length ? text : new String(chars, 0, end);
    }

    /** Adds a character that is not in the source. */
    private void add(char mark, Context context) {
        startRun(context);
        words.append(mark);
        afterBlank = Alignment.isSpace(mark);
    }

    private void startRun(Context context) {
        if (!context.nature().equals(open.nature()) || !context.language().equals(open.language())) {
            endRun();
            open = context;
        }
    }

    private WrittenText written(Element parent) {
        if (written == null) {
            Element known = known(parent);
            if (stretch == null || !known.equals(anchor)) {
                anchor = known;
                stretch = new Stretch(() -> places.starts(known));
            }
            written = stretch.next(() -> places.of(known));
        }
        return written;
    }

    /** The nearest enclosing block with a known source position. */
    private static Element known(Element parent) {
        Element known = parent;
        while (known.parent() != null
                && (Blocks.PHRASING.contains(known.normalName()) || !known.hasAttr(Places.OFFSET))) {
            known = known.parent();
        }
        return known;
    }

    private int earliest(Element parent) {
        boolean own = Blocks.PHRASING.contains(parent.normalName()) && parent.hasAttr(Places.OFFSET);
        return own
                ? places.starts(parent).stream()
                        .mapToInt(Places.Start::offset)
                        .findFirst()
                        .orElse(0)
                : 0;
    }

    private void endRun() {
        if (words.length() > 0) {
            runs.add(new Run(words.toString(), open.nature(), open.language()));
            length += words.length();
            words.setLength(0);
        }
    }

    /** Completes the current passage, if there is one. */
    private void close(Kind kind) {
        while (words.length() > 0 && Alignment.isSpace(words.charAt(words.length() - 1))) {
            words.setLength(words.length() - 1);
        }
        endRun();
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).text().isBlank()) {
            runs.remove(last);
        }
        if (written != null && hasText()) {
            passages.add(new Passage(kind, runs, written));
        }
        runs.clear();
        length = 0;
        afterBlank = true;
        written = null;
        for (Element image : images) {
            alternative(image);
        }
        images.clear();
    }

    private void alternative(Element image) {
        String text = image.attr("alt").strip();
        if (!text.isEmpty()) {
            Optional<String> tag = language(image, new Context(Kind.ALTERNATIVE, Nature.WORDS, Optional.empty()));
            WrittenText place = new Stretch(() -> places.starts(image)).next(() -> places.of(image));
            place.add(0, text, () -> 0);
            passages.add(new Passage(Kind.ALTERNATIVE, List.of(new Run(text, Nature.WORDS, tag)), place));
        }
    }

    private boolean hasText() {
        for (Run run : runs) {
            String text = run.text();
            for (int i = 0; i < text.length(); i++) {
                if (!Alignment.isSpace(text.charAt(i)) && text.charAt(i) != NO_TEXT) {
                    return true;
                }
            }
        }
        return false;
    }
}
