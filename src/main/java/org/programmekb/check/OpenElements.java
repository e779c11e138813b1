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

    private final Tag[] open = new Tag[DEEPEST];
    private int depth;
    private int paragraphs;
    private Part part = Part.START;

    /** Opens an element; whether it stays where it is written. */
    boolean start(Tag tag) {
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
    boolean end(Tag tag) {
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
        Tag parent = parent(0);
        return parent != null && parent.kind().holdsText();
    }

    /** Whether the innermost element is part of a drawing. */
    boolean isDrawn() {
        Tag parent = parent(0);
        return parent != null && parent.kind().isDrawn();
    }

    private boolean isAtHome(Tag tag) {
        Tag parent = parent(0);
        if (parent == null) {
            return tag.kind() == Tag.Kind.ROOT && part == Part.START;
        }
        Tag.Kind home = parent.kind();
        return switch (tag.kind()) {
            case ROOT -> false;
            case HEAD -> home == Tag.Kind.ROOT && part == Part.START;
            case BODY -> home == Tag.Kind.ROOT && part == Part.AFTER_HEAD;
            case TITLE -> home == Tag.Kind.HEAD;
            case METADATA, RAW -> home == Tag.Kind.HEAD || home.holdsFlow();
            case CAPTION, COLUMNS, ROWS -> home == Tag.Kind.TABLE;
            case COLUMN -> home == Tag.Kind.COLUMNS;
            case ROW -> home == Tag.Kind.ROWS || home == Tag.Kind.TABLE;
            case CELL -> home == Tag.Kind.ROW;
            case SHAPE, LABEL -> home.isDrawn();
            case CHOICE -> home == Tag.Kind.CHOICES;
            case ITEM -> home == Tag.Kind.LIST && paragraphs == 0;
            case TERM -> isTermAtHome(parent) && paragraphs == 0;
            case HEADING -> home.holdsFlow() && home != Tag.Kind.HEADING && paragraphs == 0;
            case SINGLE, FORM -> home.holdsFlow() && !isOpen(tag) && paragraphsAllow(tag);
            default -> home.holdsFlow() && paragraphsAllow(tag);
        };
    }

    private boolean isOpen(Tag tag) {
        for (int i = 0; i < depth; i++) {
            if (tag.equals(open[i])) {
                return true;
            }
        }
        return false;
    }

    private boolean paragraphsAllow(Tag tag) {
        return paragraphs == 0 || !tag.kind().endsParagraph();
    }

    /** Names and values of a list may stand in groups. */
    private boolean isTermAtHome(Tag parent) {
        Tag list = parent.name().equals("div") ? parent(1) : parent;
        return list != null && list.kind() == Tag.Kind.TERMS;
    }

    private @Nullable Tag parent(int above) {
        int place = depth - 1 - above;
        return place < 0 ? null : open[place];
    }
}
