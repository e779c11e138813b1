package org.programmekb.parity;

import java.util.ArrayList;
import java.util.List;
import org.programmekb.content.AcceptedDifference.Kind;
import org.programmekb.markup.Document;
import org.programmekb.markup.body.ComparedFact;
import org.programmekb.markup.body.Heading;
import org.programmekb.parity.ShapeDifference.Part;

/** Comparison of the structure of two language versions; order and number of the parts count. */
final class ShapeComparison {
    private final Document source;
    private final Document translation;

    ShapeComparison(Document source, Document translation) {
        this.source = source;
        this.translation = translation;
    }

    /** The headings. They are in memory, so no file is read. */
    List<ShapeDifference> headings() {
        List<Heading> ours = source.body().headings();
        List<Heading> theirs = translation.body().headings();
        boolean isSame = ours.size() == theirs.size();
        for (int i = 0; isSame && i < ours.size(); i++) {
            isSame = ours.get(i).level() == theirs.get(i).level();
        }
        return isSame ? List.of() : List.of(difference(Kind.HEADINGS, parts(ours), parts(theirs)));
    }

    private static List<Part> parts(List<Heading> headings) {
        return headings.stream()
                .map(heading -> new Part("level " + heading.level(), heading.text(), heading.location()))
                .toList();
    }

    /** Tables, footnotes, code and quotations from all claims. */
    List<ShapeDifference> others(List<ComparedFact> ours, List<ComparedFact> theirs) {
        List<ShapeDifference> differences = new ArrayList<>();
        compare(Kind.TABLES, ComparedFact.Kind.TABLE, ours, theirs, differences);
        compare(Kind.FOOTNOTES, ComparedFact.Kind.FOOTNOTE, ours, theirs, differences);
        compare(Kind.CODE, ComparedFact.Kind.CODE, ours, theirs, differences);
        compare(Kind.QUOTATIONS, ComparedFact.Kind.QUOTATION, ours, theirs, differences);
        return differences;
    }

    private void compare(
            Kind kind,
            ComparedFact.Kind claim,
            List<ComparedFact> ours,
            List<ComparedFact> theirs,
            List<ShapeDifference> differences) {
        List<Part> here = parts(claim, ours);
        List<Part> there = parts(claim, theirs);
        boolean isSame = here.size() == there.size() && ShapeDifference.firstDifference(here, there) == here.size();
        if (!isSame) {
            differences.add(difference(kind, here, there));
        }
    }

    private static List<Part> parts(ComparedFact.Kind kind, List<ComparedFact> claims) {
        return claims.stream()
                .filter(claim -> claim.kind() == kind)
                .map(claim -> new Part(shape(claim), "", claim.location()))
                .toList();
    }

    private static String shape(ComparedFact claim) {
        return switch (claim.kind()) {
            case TABLE -> claim.value();
            case CODE -> claim.value().equals("1") ? "1 line" : claim.value() + " lines";
            default -> "";
        };
    }

    private ShapeDifference difference(Kind kind, List<Part> ours, List<Part> theirs) {
        return new ShapeDifference(
                kind,
                ours,
                theirs,
                ShapeDifference.first(ours, theirs, translation.source().location()));
    }
}
