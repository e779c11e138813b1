package org.programmekb.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * A change in a part of a source since its translation was accepted.
 *
 * @param kind what happened to the part
 * @param part the part
 * @param line the line in the source file where the part begins now, counted from 1; 0 for fields and for removed parts
 * @param lines the diff of the part
 */
public record SourceChange(Kind kind, Part part, int line, List<ChangedLine> lines) {
    /** Sections with a smaller common share do not count as the same section with a new heading. */
    private static final double ALIKE = 0.5;

    public SourceChange {
        lines = List.copyOf(lines);
    }

    /** What happened to a part. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** What a change is about. */
    public sealed interface Part {
        /** A field of the header or the facts. */
        record OfField(String name) implements Part {}

        /**
         * A section.
         *
         * @param heading its heading; empty for text before the first heading
         * @param former its former heading, if it changed
         */
        record OfProse(String heading, Optional<String> former) implements Part {}
    }

    /** All changes in reading order. */
    static List<SourceChange> between(Wording before, Wording after, String extension) {
        List<SourceChange> changes = fields(before, after);
        List<Section> old = Section.of(before, extension);
        List<Section> now = Section.of(after, extension);
        List<Section> gone = new ArrayList<>();
        List<Section> come = new ArrayList<>();
        BiPredicate<Section, Section> same = (a, b) -> a.heading().equals(b.heading());
        for (SequenceDiff.Step<Section> step : SequenceDiff.between(old, now, same)) {
            switch (step.kind()) {
                case REMOVED -> gone.add(step.element());
                case ADDED -> come.add(step.element());
                case KEPT -> {
                    replace(changes, gone, come);
                    compare(changes, old.get(step.before()), step.element());
                }
            }
        }
        replace(changes, gone, come);
        return changes;
    }

    private static List<SourceChange> fields(Wording before, Wording after) {
        Map<String, String> old = byName(before);
        Map<String, String> now = byName(after);
        Set<String> names = new LinkedHashSet<>(now.keySet());
        names.addAll(old.keySet());
        List<SourceChange> changes = new ArrayList<>();
        for (String name : names) {
            String was = old.getOrDefault(name, "");
            String is = now.getOrDefault(name, "");
            if (!was.equals(is)) {
                Kind kind = was.isEmpty() ? Kind.ADDED : is.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
                changes.add(new SourceChange(
                        kind,
                        new Part.OfField(name),
                        0,
                        ChangedLine.between(was.lines().toList(), is.lines().toList())));
            }
        }
        return changes;
    }

    private static Map<String, String> byName(Wording wording) {
        Map<String, String> texts = new LinkedHashMap<>();
        wording.texts().forEach(text -> texts.merge(text.name(), text.text(), (a, b) -> a + "\n" + b));
        return texts;
    }

    /** Compares the sections between two unchanged ones: removed, added, or only with a new heading. */
    private static void replace(List<SourceChange> changes, List<Section> gone, List<Section> come) {
        for (Section section : come) {
            Optional<Section> same = gone.stream()
                    .filter(other -> likeness(other, section) >= ALIKE)
                    .findFirst();
            if (same.isPresent()) {
                gone.remove(same.get());
                compare(changes, same.get(), section);
            } else {
                changes.add(new SourceChange(
                        Kind.ADDED, part(section), section.line(), whole(ChangedLine.Kind.ADDED, section)));
            }
        }
        gone.forEach(section -> changes.add(
                new SourceChange(Kind.REMOVED, part(section), 0, whole(ChangedLine.Kind.REMOVED, section))));
        gone.clear();
        come.clear();
    }

    private static void compare(List<SourceChange> changes, Section before, Section now) {
        if (!before.lines().equals(now.lines())) {
            Optional<String> former = Optional.of(before.heading()).filter(heading -> !heading.equals(now.heading()));
            changes.add(new SourceChange(
                    Kind.CHANGED,
                    new Part.OfProse(now.heading(), former),
                    now.line(),
                    ChangedLine.between(before.lines(), now.lines())));
        }
    }

    private static Part part(Section section) {
        return new Part.OfProse(section.heading(), Optional.empty());
    }

    private static List<ChangedLine> whole(ChangedLine.Kind kind, Section section) {
        return section.lines().stream()
                .map(line -> ChangedLine.whole(kind, line))
                .toList();
    }

    /** The share of words that both sections have in common below their headings. */
    private static double likeness(Section a, Section b) {
        List<String> before = words(a);
        List<String> rest = new ArrayList<>(words(b));
        int all = before.size() + rest.size();
        long common = before.stream().filter(rest::remove).count();
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static List<String> words(Section section) {
        return section.lines().stream()
                .skip(section.heading().isEmpty() ? 0 : 1)
                .flatMap(line -> ChangedLine.tokens(line).stream())
                .filter(word -> !word.isBlank())
                .toList();
    }
}
