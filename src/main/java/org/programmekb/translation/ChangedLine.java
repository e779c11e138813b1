package org.programmekb.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of a diff between two texts.
 *
 * @param kind in which of the two texts it is
 * @param spans its text, split where it begins or ceases to differ from its counterpart
 */
public record ChangedLine(Kind kind, List<Span> spans) {
    private static final int CONTEXT = 2;

    /** Lines with a smaller common share count as different lines, not as one that was changed. */
    private static final double ALIKE = 0.3;

    /** Chinese has no spaces between words, so each character counts as a word. */
    private static final Pattern WORD =
            Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+|\\s+|.", Pattern.DOTALL);

    public ChangedLine {
        spans = List.copyOf(spans);
    }

    /** In which text a line is. */
    public enum Kind {
        /** In both texts. */
        KEPT,
        /** Only in the old text. */
        REMOVED,
        /** Only in the new text. */
        ADDED,
        /** Placeholder for kept lines that are left out. */
        OMITTED
    }

    /**
     * A part of a line.
     *
     * @param differs whether the counterpart of the line lacks it
     */
    public record Span(String text, boolean differs) {}

    static ChangedLine whole(Kind kind, String line) {
        return new ChangedLine(kind, List.of(new Span(line, false)));
    }

    /** The diff of two texts, with a few lines of context. */
    static List<ChangedLine> between(List<String> before, List<String> after) {
        List<ChangedLine> lines = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (SequenceDiff.Step<String> step : SequenceDiff.between(before, after, String::equals)) {
            switch (step.kind()) {
                case REMOVED -> removed.add(step.element());
                case ADDED -> added.add(step.element());
                case KEPT -> {
                    replace(lines, removed, added);
                    lines.add(whole(Kind.KEPT, step.element()));
                }
            }
        }
        replace(lines, removed, added);
        return nearChanges(lines);
    }

    private static void replace(List<ChangedLine> lines, List<String> removed, List<String> added) {
        int pairs = Math.min(removed.size(), added.size());
        for (int i = 0; i < pairs; i++) {
            words(lines, removed.get(i), added.get(i));
        }
        removed.stream().skip(pairs).forEach(line -> lines.add(whole(Kind.REMOVED, line)));
        added.stream().skip(pairs).forEach(line -> lines.add(whole(Kind.ADDED, line)));
        removed.clear();
        added.clear();
    }

    private static void words(List<ChangedLine> lines, String removed, String added) {
        List<String> before = tokens(removed);
        List<String> after = tokens(added);
        List<SequenceDiff.Step<String>> steps = SequenceDiff.between(before, after, String::equals);
        long kept = steps.stream()
                .filter(step ->
                        step.kind() == SequenceDiff.Kind.KEPT && !step.element().isBlank())
                .count();
        if (kept < ALIKE * Math.max(before.size(), after.size()) / 2) {
            lines.add(whole(Kind.REMOVED, removed));
            lines.add(whole(Kind.ADDED, added));
            return;
        }
        lines.add(new ChangedLine(Kind.REMOVED, spans(steps, SequenceDiff.Kind.REMOVED)));
        lines.add(new ChangedLine(Kind.ADDED, spans(steps, SequenceDiff.Kind.ADDED)));
    }

    private static List<Span> spans(List<SequenceDiff.Step<String>> steps, SequenceDiff.Kind own) {
        List<Span> spans = new ArrayList<>();
        for (SequenceDiff.Step<String> step : steps) {
            if (step.kind() == own || step.kind() == SequenceDiff.Kind.KEPT) {
                boolean differs = step.kind() == own;
                Span last = spans.isEmpty() ? new Span("", !differs) : spans.get(spans.size() - 1);
                if (last.differs() == differs) {
                    spans.set(spans.size() - 1, new Span(last.text() + step.element(), differs));
                } else {
                    spans.add(new Span(step.element(), differs));
                }
            }
        }
        return spans;
    }

    static List<String> tokens(String text) {
        return WORD.matcher(text).results().map(result -> result.group()).toList();
    }

    private static List<ChangedLine> nearChanges(List<ChangedLine> lines) {
        boolean[] near = new boolean[lines.size()];
        for (int i = 0; i < near.length; i++) {
            if (lines.get(i).kind() != Kind.KEPT) {
                for (int j = Math.max(0, i - CONTEXT); j <= Math.min(near.length - 1, i + CONTEXT); j++) {
                    near[j] = true;
                }
            }
        }
        List<ChangedLine> result = new ArrayList<>();
        for (int i = 0; i < near.length; i++) {
            if (near[i]) {
                result.add(lines.get(i));
            } else if (i == 0 || near[i - 1]) {
                result.add(whole(Kind.OMITTED, "…"));
            }
        }
        return result;
    }
}
