package org.programmekb.parity;

import static org.programmekb.markup.body.ComparedFact.Kind.CODE;
import static org.programmekb.markup.body.ComparedFact.Kind.FOOTNOTE;
import static org.programmekb.markup.body.ComparedFact.Kind.LIST;
import static org.programmekb.markup.body.ComparedFact.Kind.QUOTATION;
import static org.programmekb.markup.body.ComparedFact.Kind.TABLE;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.programmekb.content.AcceptedDifference.Kind;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.Document;
import org.programmekb.markup.body.ComparedFact;

/**
 * A difference in structure between two languages; order and number of the parts count.
 *
 * @param source the parts in the source, in their order
 * @param translation the parts in the translation, in their order
 * @param location the place of the first difference
 */
record ShapeDifference(Kind kind, List<Item> source, List<Item> translation, Location location) implements Difference {
    /** More headings are a chapter, and a reader compares them in the files. */
    private static final int MOST_AMONG = 10;

    ShapeDifference {
        source = List.copyOf(source);
        translation = List.copyOf(translation);
    }

    /** Compares the headings. They are in memory, so no file is read. */
    static Optional<Difference> ofHeadings(Document source, Document translation) {
        return compare(Kind.HEADINGS, headings(source), headings(translation));
    }

    /**
     * The headings of one language among which one must be that the other lacks. Of several headings of one level, the
     * levels cannot say which it is.
     *
     * @param others the headings of the other language
     */
    private static List<Item> among(List<Item> headings, List<Item> others) {
        int shorter = Math.min(headings.size(), others.size());
        int before = first(headings, others);
        int after = 0;
        while (after < shorter
                && headings.get(headings.size() - 1 - after)
                        .value()
                        .equals(others.get(others.size() - 1 - after).value())) {
            after++;
        }
        return headings.subList(Math.min(before, shorter - after), headings.size() - Math.min(after, shorter - before));
    }

    /** Whether it takes the texts of several headings to see what differs, and there are few of them. */
    private boolean isAmong() {
        int here = among(source, translation).size();
        int there = among(translation, source).size();
        return kind == Kind.HEADINGS && Math.max(here, there) > 1 && Math.max(here, there) <= MOST_AMONG;
    }

    private static List<Item> headings(Document document) {
        return document.body().headings().stream()
                .map(heading -> new Item(String.valueOf(heading.level()), heading.text(), heading.location()))
                .toList();
    }

    /** Compares lists, tables, footnotes, code and quotations. */
    static List<Difference> ofOthers(List<ComparedFact> ours, List<ComparedFact> theirs) {
        return Stream.of(
                        lists(parts(LIST, ours), parts(LIST, theirs)),
                        compare(Kind.TABLES, parts(TABLE, ours), parts(TABLE, theirs)),
                        compare(Kind.FOOTNOTES, parts(FOOTNOTE, ours), parts(FOOTNOTE, theirs)),
                        compare(Kind.CODE, parts(CODE, ours), parts(CODE, withoutFormatting(ours, theirs))),
                        compare(Kind.QUOTATIONS, parts(QUOTATION, ours), parts(QUOTATION, theirs)))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Compares the numbers of items. A list that is divided into two, or written as a sentence, still says all; so only
     * the sum counts, and only where both languages have lists.
     */
    private static Optional<Difference> lists(List<Item> source, List<Item> translation) {
        int items = items(translation);
        return items == 0 || items(source) == 0 || items(source) == items
                ? Optional.empty()
                : compare(Kind.LISTS, source, translation);
    }

    private static int items(List<Item> lists) {
        return lists.stream().mapToInt(list -> Integer.parseInt(list.value())).sum();
    }

    /** Blocks of code that are the same but for their line breaks count as the same. */
    private static List<ComparedFact> withoutFormatting(List<ComparedFact> ours, List<ComparedFact> theirs) {
        Iterator<ComparedFact> others =
                ours.stream().filter(fact -> fact.kind() == CODE).iterator();
        return theirs.stream()
                .filter(fact -> fact.kind() == CODE)
                .map(fact -> {
                    ComparedFact other = others.hasNext() ? others.next() : fact;
                    return other.words().equals(fact.words())
                            ? new ComparedFact(CODE, other.value(), fact.weight(), fact.words(), fact.location())
                            : fact;
                })
                .toList();
    }

    private static List<Item> parts(ComparedFact.Kind kind, List<ComparedFact> claims) {
        return claims.stream()
                .filter(claim -> claim.kind() == kind)
                .map(claim -> new Item(shape(claim), "", claim.location()))
                .toList();
    }

    /** What is compared of a part; empty if only its presence counts. */
    private static String shape(ComparedFact claim) {
        boolean hasShape = claim.kind() == TABLE || claim.kind() == CODE || claim.kind() == LIST;
        return hasShape ? claim.value() : "";
    }

    private static Optional<Difference> compare(Kind kind, List<Item> source, List<Item> translation) {
        int first = first(source, translation);
        if (first == Math.max(source.size(), translation.size())) {
            return Optional.empty();
        }
        Item different = (first < translation.size() ? translation : source).get(first);
        ShapeDifference difference = new ShapeDifference(kind, source, translation, different.location());
        if (difference.isAmong()) {
            List<Item> among = among(translation, source);
            different = (among.isEmpty() ? among(source, translation) : among).get(0);
        }
        return Optional.of(new ShapeDifference(kind, source, translation, different.location()));
    }

    /** The index of the first part that differs. */
    private static int first(List<Item> source, List<Item> translation) {
        int i = 0;
        while (i < source.size()
                && i < translation.size()
                && source.get(i).value().equals(translation.get(i).value())) {
            i++;
        }
        return i;
    }

    @Override
    public Message message(String sourcePath, String translationPath) {
        int first = first(source, translation);
        if (isAmong()) {
            return Message.of(
                    "parity.shape",
                    sourcePath,
                    among(source, translation, sourcePath),
                    translationPath,
                    among(translation, source, translationPath));
        }
        return Message.of(
                "parity.shape",
                sourcePath,
                parts(source, sourcePath, first),
                translationPath,
                parts(translation, translationPath, first));
    }

    private static Message among(List<Item> headings, List<Item> others, String path) {
        Message number = counted("parity.count.headings.", headings.size());
        List<Message> shown = among(headings, others).stream()
                .map(heading -> Message.of("parity.heading", heading.words(), heading.place(path)))
                .toList();
        return shown.isEmpty() ? number : Message.of("parity.among", number, Message.list(shown));
    }

    private Message parts(List<Item> parts, String path, int first) {
        if (parts.isEmpty()) {
            return Message.of("parity.nothing");
        }
        if (kind == Kind.LISTS) {
            return lists(parts, path, first);
        }
        List<Message> shapes = parts.stream()
                .filter(part -> !part.value().isEmpty())
                .map(this::shown)
                .toList();
        Message count = counted("parity.count." + kind.name().toLowerCase(Locale.ROOT) + ".", parts.size());
        Message number = shapes.isEmpty() ? count : Message.of("parity.count", count, together(shapes));
        if (first >= parts.size()) {
            return number;
        }
        Item part = parts.get(first);
        return part.words().isEmpty()
                ? Message.of("parity.first", number, part.place(path))
                : Message.of("parity.first-words", number, part.words(), part.place(path));
    }

    /** A document has too many lists to name the size of each. */
    private static Message lists(List<Item> lists, String path, int first) {
        Message number = counted("parity.count.lists.", items(lists));
        if (first >= lists.size()) {
            return number;
        }
        Item list = lists.get(first);
        Message size = counted("parity.items.", Integer.parseInt(list.value()));
        return Message.of("parity.first-list", number, size, list.place(path));
    }

    private static Message counted(String key, int number) {
        return Message.of(key + (number == 1 ? "one" : "other"), number);
    }

    /** The shapes of the parts; what is the same for all is said once. */
    private static Message together(List<Message> shapes) {
        boolean areSame = shapes.size() > 1 && Set.copyOf(shapes).size() == 1;
        if (!areSame) {
            return Message.list(shapes);
        }
        return Message.of(shapes.size() == 2 ? "parity.all-two" : "parity.all", shapes.get(0));
    }

    private Message shown(Item part) {
        return switch (kind) {
            case TABLES -> size(part.value());
            case HEADINGS -> Message.of("parity.level", part.value());
            case CODE ->
                part.value().equals("1") ? Message.of("parity.line") : Message.of("parity.lines", part.value());
            default -> Message.literal(part.value());
        };
    }

    /** The size of a table, which is written {@code 3 × 2}. */
    private static Message size(String table) {
        int mark = table.indexOf(" × ");
        return Message.of(
                "parity.size",
                counted("parity.rows.", Integer.parseInt(table.substring(0, mark))),
                counted("parity.columns.", Integer.parseInt(table.substring(mark + " × ".length()))));
    }

    /** A structure is accepted as a whole. */
    @Override
    public List<String> values() {
        return List.of();
    }

    @Override
    public Optional<Difference> without(List<String> accepted) {
        return Optional.empty();
    }
}
