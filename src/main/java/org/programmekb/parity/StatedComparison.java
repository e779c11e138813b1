package org.programmekb.parity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.programmekb.content.AcceptedDifference;
import org.programmekb.markup.body.ComparedFact;
import org.programmekb.prose.statement.Statement.Weight;
import org.programmekb.prose.statement.Statements;

/**
 * Comparison of the facts that two language versions state. Each value counts once: how often it is repeated is a
 * matter of style.
 */
final class StatedComparison {
    private static final Map<AcceptedDifference.Kind, List<ComparedFact.Kind>> KINDS = Map.of(
            AcceptedDifference.Kind.NUMBER,
                    List.of(ComparedFact.Kind.NUMBER, ComparedFact.Kind.MEASURE, ComparedFact.Kind.NAME),
            AcceptedDifference.Kind.DATE, List.of(ComparedFact.Kind.DATE),
            AcceptedDifference.Kind.PERCENTAGE, List.of(ComparedFact.Kind.PERCENTAGE),
            AcceptedDifference.Kind.AMOUNT, List.of(ComparedFact.Kind.AMOUNT),
            AcceptedDifference.Kind.EMAIL, List.of(ComparedFact.Kind.EMAIL));

    private final List<ComparedFact> source;
    private final List<ComparedFact> translation;
    private final Evidence sourceEvidence;
    private final Evidence translationEvidence;
    private final boolean areWordsRead;

    /**
     * What one language version says.
     *
     * @param facts the facts that it states
     * @param links the addresses that it links to
     * @param tag the tag of its language
     */
    record Side(List<ComparedFact> facts, List<String> links, String tag) {}

    StatedComparison(Side source, Side translation) {
        this.source = source.facts;
        this.translation = translation.facts;
        this.sourceEvidence = new Evidence(source.facts, source.links);
        this.translationEvidence = new Evidence(translation.facts, translation.links);
        this.areWordsRead = Statements.areReadIn(source.tag) && Statements.areReadIn(translation.tag);
    }

    /** The differences, at most one of each kind. */
    List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        for (AcceptedDifference.Kind kind : AcceptedDifference.Kind.values()) {
            List<ComparedFact.Kind> claims = KINDS.getOrDefault(kind, List.of());
            List<ComparedFact> here = missing(source, sourceEvidence, translationEvidence, claims);
            List<ComparedFact> there = missing(translation, translationEvidence, sourceEvidence, claims);
            ValueDifference.of(kind, items(renamed(here, there)), items(renamed(there, here)))
                    .ifPresent(differences::add);
        }
        return differences;
    }

    private List<ComparedFact> missing(
            List<ComparedFact> claims, Evidence own, Evidence other, List<ComparedFact.Kind> kinds) {
        List<ComparedFact> missing = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ComparedFact claim : claims) {
            if (claim.weight() == Weight.FIRM
                    && kinds.contains(claim.kind())
                    && !isAnswered(claim, own, other)
                    && seen.add(claim.kind() + claim.value())) {
                missing.add(claim);
            }
        }
        return missing;
    }

    /** For a language without word lists, only years and e-mail addresses are compared. */
    private boolean isAnswered(ComparedFact claim, Evidence own, Evidence other) {
        if (areWordsRead || claim.kind() == ComparedFact.Kind.EMAIL) {
            return other.answers(claim, own);
        }
        return claim.kind() != ComparedFact.Kind.DATE || other.hasYearOf(claim.value());
    }

    /** A name may have a translation; only one that differs in nothing but digits counts as a mistake. */
    private static List<ComparedFact> renamed(List<ComparedFact> claims, List<ComparedFact> others) {
        Set<String> letters = others.stream()
                .filter(other -> other.kind() == ComparedFact.Kind.NAME)
                .map(StatedComparison::letters)
                .collect(Collectors.toSet());
        return claims.stream()
                .filter(claim -> claim.kind() != ComparedFact.Kind.NAME || letters.contains(letters(claim)))
                .toList();
    }

    private static String letters(ComparedFact name) {
        return name.value().replaceAll("\\d", "");
    }

    private static List<Difference.Item> items(List<ComparedFact> claims) {
        return claims.stream()
                .map(claim -> new Difference.Item(
                        claim.kind() == ComparedFact.Kind.NAME ? claim.words() : claim.value(),
                        claim.words(),
                        claim.location()))
                .toList();
    }
}
