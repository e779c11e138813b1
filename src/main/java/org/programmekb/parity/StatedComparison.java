package org.programmekb.parity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.programmekb.content.AcceptedDifference;
import org.programmekb.markup.body.Claim;
import org.programmekb.prose.statement.Statement.Weight;
import org.programmekb.prose.statement.Statements;

/** Compares what two languages of a document state. Values count once: how often something is said is style. */
final class StatedComparison {
    private static final Map<AcceptedDifference.Kind, List<Claim.Kind>> KINDS = Map.of(
            AcceptedDifference.Kind.NUMBER, List.of(Claim.Kind.NUMBER, Claim.Kind.NAME),
            AcceptedDifference.Kind.DATE, List.of(Claim.Kind.DATE),
            AcceptedDifference.Kind.PERCENTAGE, List.of(Claim.Kind.PERCENTAGE),
            AcceptedDifference.Kind.AMOUNT, List.of(Claim.Kind.AMOUNT),
            AcceptedDifference.Kind.EMAIL, List.of(Claim.Kind.EMAIL));

    private final List<Claim> source;
    private final List<Claim> translation;
    private final Evidence sourceEvidence;
    private final Evidence translationEvidence;
    private final boolean areWordsRead;

    /**
     * Compares.
     *
     * @param sourceTag the language of the source
     * @param translationTag the language of the translation
     */
    StatedComparison(List<Claim> source, String sourceTag, List<Claim> translation, String translationTag) {
        this.source = source;
        this.translation = translation;
        this.sourceEvidence = new Evidence(source);
        this.translationEvidence = new Evidence(translation);
        this.areWordsRead = Statements.areReadIn(sourceTag) && Statements.areReadIn(translationTag);
    }

    /** The differences, at most one of each kind. */
    List<ValueDifference> differences() {
        List<ValueDifference> differences = new ArrayList<>();
        for (AcceptedDifference.Kind kind : AcceptedDifference.Kind.values()) {
            List<Claim.Kind> claims = KINDS.getOrDefault(kind, List.of());
            List<Claim> here = missing(source, sourceEvidence, translationEvidence, claims);
            List<Claim> there = missing(translation, translationEvidence, sourceEvidence, claims);
            List<Claim> ours = renamed(here, there);
            List<Claim> theirs = renamed(there, here);
            if (!ours.isEmpty() || !theirs.isEmpty()) {
                differences.add(new ValueDifference(kind, items(ours), items(theirs)));
            }
        }
        return differences;
    }

    private List<Claim> missing(List<Claim> claims, Evidence own, Evidence other, List<Claim.Kind> kinds) {
        List<Claim> missing = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Claim claim : claims) {
            if (claim.weight() == Weight.FIRM
                    && kinds.contains(claim.kind())
                    && !isAnswered(claim, own, other)
                    && seen.add(claim.kind() + claim.value())) {
                missing.add(claim);
            }
        }
        return missing;
    }

    /** In a language whose words are not known, only years and e-mail addresses are read. */
    private boolean isAnswered(Claim claim, Evidence own, Evidence other) {
        if (areWordsRead || claim.kind() == Claim.Kind.EMAIL) {
            return other.answers(claim, own);
        }
        return claim.kind() != Claim.Kind.DATE
                || other.hasYear(CalendarDate.of(claim.value()).year());
    }

    /** A name may have another one elsewhere; only one that looks the same but for its digits is taken for a mistake. */
    private static List<Claim> renamed(List<Claim> claims, List<Claim> others) {
        return claims.stream()
                .filter(claim -> claim.kind() != Claim.Kind.NAME
                        || others.stream()
                                .anyMatch(other -> other.kind() == Claim.Kind.NAME
                                        && letters(other).equals(letters(claim))))
                .toList();
    }

    private static String letters(Claim name) {
        return name.value().replaceAll("\\d", "");
    }

    private static List<ValueDifference.Item> items(List<Claim> claims) {
        return claims.stream()
                .map(claim -> new ValueDifference.Item(
                        claim.kind() == Claim.Kind.NAME ? claim.words() : claim.value(),
                        claim.words(),
                        claim.location()))
                .toList();
    }
}
