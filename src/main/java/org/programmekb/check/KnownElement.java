package org.programmekb.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element that {@link PageScanner} knows.
 *
 * @param name in lower case
 * @param kind where it may stand
 */
record KnownElement(String name, Kind kind) {
    /** How the parser of HTML treats an element; elements of other kinds are left to jsoup. */
    enum Kind {
        ROOT,
        HEAD,
        BODY,
        TITLE,
        /** Its text is no markup. */
        RAW,
        /** Has no end; may stand in the head. */
        METADATA,
        /** Has no end. */
        VOID,
        /** Has no end and would end a paragraph. */
        RULE,
        BLOCK,
        HEADING,
        PARAGRAPH,
        LIST,
        ITEM,
        TERMS,
        TERM,
        FORM,
        INLINE,
        /** Would end another of its name. */
        SINGLE,
        TABLE,
        CAPTION,
        COLUMNS,
        COLUMN,
        ROWS,
        ROW,
        CELL,
        CHOICES,
        /** Holds only text. */
        CHOICE,
        DRAWING,
        SHAPE,
        /** Holds only text, as the name or description of a part of a drawing. */
        LABEL;

        /** Whether an open paragraph would end before it. */
        boolean endsParagraph() {
            return switch (this) {
                case RULE, BLOCK, HEADING, PARAGRAPH, LIST, ITEM, TERMS, TERM, FORM, TABLE -> true;
                default -> false;
            };
        }

        /** Whether prose and its elements stay where they are written in it. */
        boolean holdsFlow() {
            return switch (this) {
                case BODY, BLOCK, HEADING, PARAGRAPH, LIST, ITEM, TERMS, TERM, FORM, INLINE, SINGLE, CAPTION, CELL ->
                    true;
                default -> false;
            };
        }

        /** Whether text stays where it is written in it. */
        boolean holdsText() {
            return holdsFlow() || isDrawn() || this == CHOICES;
        }

        /** Whether it is part of a drawing, and holds parts of it. */
        boolean isDrawn() {
            return this == DRAWING || this == SHAPE;
        }
    }

    private static final Table PAGE;
    private static final Table DRAWING;

    static {
        List<KnownElement> tags = new ArrayList<>();
        add(tags, Kind.ROOT, "html");
        add(tags, Kind.HEAD, "head");
        add(tags, Kind.BODY, "body");
        add(tags, Kind.TITLE, "title");
        add(tags, Kind.RAW, "script style");
        add(tags, Kind.METADATA, "meta link base");
        add(tags, Kind.VOID, "img br wbr input source track area embed");
        add(tags, Kind.RULE, "hr");
        add(
                tags,
                Kind.BLOCK,
                "div section article aside header footer main nav address blockquote details summary"
                        + " figure figcaption hgroup fieldset legend pre");
        add(tags, Kind.HEADING, "h1 h2 h3 h4 h5 h6");
        add(tags, Kind.PARAGRAPH, "p");
        add(tags, Kind.LIST, "ul ol menu");
        add(tags, Kind.ITEM, "li");
        add(tags, Kind.TERMS, "dl");
        add(tags, Kind.TERM, "dt dd");
        add(tags, Kind.FORM, "form");
        add(
                tags,
                Kind.INLINE,
                "span abbr b bdi bdo cite code data del dfn em i ins kbd label mark q s samp small"
                        + " strong sub sup time u var output audio video picture");
        add(tags, Kind.SINGLE, "a button");
        add(tags, Kind.TABLE, "table");
        add(tags, Kind.CAPTION, "caption");
        add(tags, Kind.COLUMNS, "colgroup");
        add(tags, Kind.COLUMN, "col");
        add(tags, Kind.ROWS, "thead tbody tfoot");
        add(tags, Kind.ROW, "tr");
        add(tags, Kind.CELL, "td th");
        add(tags, Kind.CHOICES, "select");
        add(tags, Kind.CHOICE, "option");
        KnownElement drawing = new KnownElement("svg", Kind.DRAWING);
        tags.add(drawing);
        PAGE = Table.of(tags);
        List<KnownElement> drawn = new ArrayList<>(List.of(drawing));
        add(
                drawn,
                Kind.SHAPE,
                "g a circle defs ellipse line marker mask path pattern polygon polyline rect symbol text tspan use");
        add(drawn, Kind.LABEL, "title desc");
        DRAWING = Table.of(drawn);
    }

    private record Table(NameTable names, List<KnownElement> tags) {
        static Table of(List<KnownElement> tags) {
            return new Table(new NameTable(tags.stream().map(KnownElement::name).toList()), List.copyOf(tags));
        }

        @Nullable
        KnownElement find(byte[] text, int from, int to) {
            int number = names.find(text, from, to);
            return number < 0 ? null : tags.get(number);
        }
    }

    private static void add(List<KnownElement> tags, Kind kind, String names) {
        for (String name : names.split(" ")) {
            tags.add(new KnownElement(name, kind));
        }
    }

    /** There is one of each name in pages, and one in drawings. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** The element of a name in a text; null if it is not known. Names in drawings mean something else. */
    static @Nullable KnownElement of(byte[] text, int from, int to, boolean isDrawn) {
        return (isDrawn ? DRAWING : PAGE).find(text, from, to);
    }
}
