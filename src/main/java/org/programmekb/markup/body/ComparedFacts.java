package org.programmekb.markup.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.programmekb.cache.Packed;
import org.programmekb.cache.Unpacked;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.body.ComparedFact.Kind;
import org.programmekb.markup.html.Occurring;
import org.programmekb.markup.html.Query;
import org.programmekb.markup.text.Places;
import org.programmekb.prose.Passage;
import org.programmekb.prose.Run;
import org.programmekb.prose.statement.Statement;
import org.programmekb.prose.statement.Statement.Weight;
import org.programmekb.prose.statement.Statements;
import org.programmekb.trace.Fingerprint;

/** Collects the facts to compare between languages, and encodes them; they are decoded only if languages differ. */
public final class ComparedFacts {
    private ComparedFacts() {}

    /** The facts that passages state; code is skipped. */
    public static List<ComparedFact> stated(List<Passage> passages, String language) {
        List<ComparedFact> claims = new ArrayList<>();
        for (Passage passage : passages) {
            if (passage.kind() != Passage.Kind.CODE) {
                state(passage, language, claims);
            }
        }
        return claims;
    }

    private static void state(Passage passage, String language, List<ComparedFact> claims) {
        List<Run> runs = passage.runs();
        StringBuilder words = new StringBuilder();
        int start = 0;
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            // Replaces code, so that its digits are not read and the texts before and after it are not joined.
            words.append(
                    run.nature() == Run.Nature.CODE ? "\uFFFC".repeat(run.text().length()) : run.text());
            Optional<String> own = run.language();
            if (i + 1 == runs.size() || !own.equals(runs.get(i + 1).language())) {
                state(passage, start, words.toString(), own.orElse(language), claims);
                start += words.length();
                words.setLength(0);
            }
        }
    }

    private static void state(Passage passage, int from, String words, String language, List<ComparedFact> claims) {
        for (Statement statement : Statements.of(words, language)) {
            String written = words.substring(statement.start(), statement.end());
            // Loose facts are never reported, so their place is not needed.
            Location place = statement.weight() == Weight.FIRM
                    ? passage.at(from + statement.start(), from + statement.end())
                    : new Location("", 0, 0);
            claims.add(new ComparedFact(
                    Kind.valueOf(statement.kind().name()), statement.value(), statement.weight(), written, place));
        }
    }

    /** The structural elements of a body, such as tables. */
    static List<ComparedFact> held(Element body, Occurring occurring, Places places) {
        List<ComparedFact> claims = new ArrayList<>();
        if (occurring.tag("table")) {
            Query.byTag(body, "table").forEach(table -> claims.add(held(Kind.TABLE, shape(table), table, places)));
        }
        if (occurring.attribute("class")) {
            Query.select(body, "div.footnotes > ol > li")
                    .forEach(note -> claims.add(held(Kind.FOOTNOTE, "", note, places)));
        }
        if (occurring.tag("pre")) {
            Query.byTag(body, "pre").forEach(code -> claims.add(held(Kind.CODE, lines(code), code, places)));
        }
        if (occurring.tag("blockquote")) {
            Query.byTag(body, "blockquote").forEach(quote -> claims.add(held(Kind.QUOTATION, "", quote, places)));
        }
        return claims;
    }

    private static ComparedFact held(Kind kind, String value, Element element, Places places) {
        return new ComparedFact(kind, value, Weight.FIRM, "", places.of(element));
    }

    private static String shape(Element table) {
        List<Element> rows = Query.byTag(table, "tr");
        int columns = 0;
        for (Element row : rows) {
            int width = 0;
            for (Element cell : row.children()) {
                String span = cell.attr("colspan");
                width += !span.isEmpty() && span.matches("[1-9][0-9]?") ? Integer.parseInt(span) : 1;
            }
            columns = Math.max(columns, width);
        }
        return rows.size() + " × " + columns;
    }

    private static String lines(Element code) {
        return Long.toString(code.wholeText().strip().lines().count());
    }

    /** A hash that ignores the order and repetition of stated facts, but not of structural elements. */
    static long fingerprint(List<ComparedFact> claims) {
        TreeSet<String> stated = new TreeSet<>();
        Fingerprint fingerprint = new Fingerprint();
        for (ComparedFact claim : claims) {
            if (claim.kind().isStructure()) {
                fingerprint.add(claim.kind().name());
                fingerprint.add(claim.value());
            } else if (claim.weight() == Weight.FIRM) {
                stated.add(claim.kind().name() + ' ' + claim.value());
            }
        }
        stated.forEach(fingerprint::add);
        return fingerprint.value();
    }

    /** Encodes the facts of the file at {@code path}. */
    static byte[] pack(List<ComparedFact> claims, String path) {
        Packed packed = new Packed();
        if (!claims.isEmpty()) {
            packed.list(claims, claim -> {
                packed.text(claim.kind().name());
                packed.number(claim.weight() == Weight.FIRM ? 1 : 0);
                packed.text(claim.value());
                packed.text(claim.words().equals(claim.value()) ? "" : claim.words());
                boolean isOwn = claim.location().path().equals(path);
                packed.number(claim.location().line() << 1 | (isOwn ? 1 : 0));
                packed.number(claim.location().column());
                if (!isOwn) {
                    packed.text(claim.location().path());
                }
            });
        }
        return packed.toBytes();
    }

    static List<ComparedFact> unpack(byte[] bytes, String path) {
        if (bytes.length == 0) {
            return List.of();
        }
        Unpacked in = new Unpacked(bytes, 0);
        return in.list(() -> {
            Kind kind = Kind.valueOf(in.text());
            Weight weight = in.number() == 1 ? Weight.FIRM : Weight.LOOSE;
            String value = in.text();
            String words = in.text();
            int line = in.number();
            int column = in.number();
            Location place = new Location((line & 1) == 1 ? path : in.text(), line >> 1, column);
            return new ComparedFact(kind, value, weight, words.isEmpty() ? value : words, place);
        });
    }
}
