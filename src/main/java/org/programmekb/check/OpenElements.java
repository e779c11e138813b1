package org.programmekb.check;

import org.jspecify.annotations.Nullable;

/** The elements that are open, for as long as each ends where it is written and none is moved, repeated or dropped. */
final class OpenElements {
    /** Beyond it jsoup searches the open elements only in part. */
    private static final int DEEPEST = 80;

    private enum Part {
        START,
        HEAD,
        AFTER_HEAD,
        BODY,
        AFTER_BODY,
        END
    }

    private final KnownElement[] open = new KnownElement[DEEPEST];
    private int depth;
    private int paragraphs;
    private Part part = Part.START;

    /** Opens an element; whether it stays where it is written. */
    boolean start(KnownElement tag) {
        if (!isAtHome(tag)) {
            return false;
        }
        switch (tag.kind()) {
            case METADATA, VOID, RULE, COLUMN, RAW, TITLE, CHOICE, LABEL -> {
                return true;
            }
            case HEAD -> part = Part.HEAD;
            case BODY -> part = Part.BODY;
            case PARAGRAPH -> paragraphs++;
            default -> {}
        }
        open[depth++] = tag;
        return depth < DEEPEST;
    }

    /** Closes the innermost element; whether it has this name. */
    boolean end(KnownElement tag) {
        if (depth == 0 || !tag.equals(open[depth - 1])) {
            return false;
        }
        depth--;
        switch (tag.kind()) {
            case HEAD -> part = Part.AFTER_HEAD;
            case BODY -> part = Part.AFTER_BODY;
            case ROOT -> part = part == Part.AFTER_BODY ? Part.END : Part.START;
            case PARAGRAPH -> paragraphs--;
            default -> {}
        }
        return true;
    }

    /** Whether the page has ended. */
    boolean isComplete() {
        return part == Part.END;
    }

    /** Whether text would stay where it is written. */
    boolean allowsText() {
        KnownElement parent = parent(0);
        return parent != null && parent.kind().holdsText();
    }

    /** Whether the innermost element is part of a drawing. */
    boolean isDrawn() {
        KnownElement parent = parent(0);
        return parent != null && parent.kind().isDrawn();
    }

    private boolean isAtHome(KnownElement tag) {
        KnownElement parent = parent(0);
        if (parent == null) {
            return tag.kind() == KnownElement.Kind.ROOT && part == Part.START;
        }
        KnownElement.Kind home = parent.kind();
        return switch (tag.kind()) {
            case ROOT -> false;
            case HEAD -> home == KnownElement.Kind.ROOT && part == Part.START;
            case BODY -> home == KnownElement.Kind.ROOT && part == Part.AFTER_HEAD;
            case TITLE -> home == KnownElement.Kind.HEAD;
            case METADATA, RAW -> home == KnownElement.Kind.HEAD || home.holdsFlow();
            case CAPTION, COLUMNS, ROWS -> home == KnownElement.Kind.TABLE;
            case COLUMN -> home == KnownElement.Kind.COLUMNS;
            case ROW -> home == KnownElement.Kind.ROWS || home == KnownElement.Kind.TABLE;
            case CELL -> home == KnownElement.Kind.ROW;
            case SHAPE, LABEL -> home.isDrawn();
            case CHOICE -> home == KnownElement.Kind.CHOICES;
            case ITEM -> home == KnownElement.Kind.LIST && paragraphs == 0;
            case TERM -> isTermAtHome(parent) && paragraphs == 0;
            case HEADING -> home.holdsFlow() && home != KnownElement.Kind.HEADING && paragraphs == 0;
            case SINGLE, FORM -> home.holdsFlow() && !isOpen(tag) && paragraphsAllow(tag);
            default -> home.holdsFlow() && paragraphsAllow(tag);
        };
    }

    private boolean isOpen(KnownElement tag) {
        for (int i = 0; i < depth; i++) {
            if (tag.equals(open[i])) {
                return true;
            }
        }
        return false;
    }

    private boolean paragraphsAllow(KnownElement tag) {
        return paragraphs == 0 || !tag.kind().endsParagraph();
    }

    /** Names and values of a list may stand in groups. */
    private boolean isTermAtHome(KnownElement parent) {
        KnownElement list = parent.name().equals("div") ? parent(1) : parent;
        return list != null && list.kind() == KnownElement.Kind.TERMS;
    }

    private @Nullable KnownElement parent(int above) {
        int place = depth - 1 - above;
        return place < 0 ? null : open[place];
    }
}
