package org.programmekb.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.programmekb.prose.Passage;
import org.programmekb.prose.Run;

/** Evaluates the names in one passage: which of them should be replaced. */
final class PassageNames {
    private static final int LONGEST_REMARK = 24;

    private final Passage passage;
    private final String text;
    private final List<Occurrence> occurrences;
    private final Quotations quotations;

    /**
     * Creates an evaluation.
     *
     * @param text the text of the passage
     * @param occurrences the names found, in their order
     */
    PassageNames(Passage passage, String text, List<Occurrence> occurrences) {
        this.passage = passage;
        this.text = text;
        this.occurrences = List.copyOf(occurrences);
        this.quotations = Quotations.in(text);
    }

    List<Occurrence> occurrences() {
        return occurrences;
    }

    /** Names that the author should have written differently, each at its first occurrence. */
    List<Occurrence> unwanted() {
        List<Occurrence> unwanted = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < occurrences.size(); i++) {
            Occurrence each = occurrences.get(i);
            if (!each.name().isAccepted()
                    && !seen.contains(each.name().text())
                    && isOwnWords(each.start(), each.end())
                    && !NameLetters.isInAddress(text, each.start(), each.end())
                    && !isRemark(i)
                    && !isOrdinaryWord(each)
                    && !(each.name().standing() == Name.Standing.FORMER && isHistorical(each))) {
                unwanted.add(each);
                seen.add(each.name().text());
            }
        }
        return unwanted;
    }

    /** Whether the characters are the author's own words in the language of the document. */
    boolean isOwnWords(int start, int end) {
        int at = 0;
        for (Run run : passage.runs()) {
            int next = at + run.text().length();
            if (start < next
                    && end > at
                    && (run.nature() == Run.Nature.CODE || run.language().isPresent())) {
                return false;
            }
            at = next;
        }
        return !quotations.hold(start);
    }

    /** Whether the author gives the other name in brackets after the official one: {@code Milano (Milan)}. */
    private boolean isRemark(int index) {
        if (index == 0) {
            return false;
        }
        Occurrence before = occurrences.get(index - 1);
        Occurrence own = occurrences.get(index);
        String between = text.substring(before.end(), own.start()).strip();
        return before.name().isAccepted()
                && isSame(before, own)
                && between.length() <= LONGEST_REMARK
                && (between.startsWith("(") || between.startsWith("（"));
    }

    private static boolean isSame(Occurrence one, Occurrence other) {
        return one.name().subject().equals(other.name().subject())
                || one.name().official().equals(other.name().official());
    }

    /** Whether a word at the start of a sentence occurs in lower case elsewhere, and so is not a name. */
    private boolean isOrdinaryWord(Occurrence each) {
        String name = each.name().text();
        String small = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        if (name.indexOf(' ') >= 0
                || small.equals(name)
                || !Sentence.around(text, each.start(), each.end()).beginsAt(each.start())) {
            return false;
        }
        for (int at = text.indexOf(small); at >= 0; at = text.indexOf(small, at + 1)) {
            if (NameLetters.isBoundary(text, at) && NameLetters.isBoundary(text, at + small.length())) {
                return true;
            }
        }
        return false;
    }

    private boolean isHistorical(Occurrence each) {
        Sentence sentence = Sentence.around(text, each.start(), each.end());
        return sentence.isHistorical()
                || occurrences.stream()
                        .anyMatch(other -> other.name().isAccepted() && sentence.holds(other) && isSame(other, each));
    }
}
