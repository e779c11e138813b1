package org.programmekb.markup.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.programmekb.cache.ByteDecoder;
import org.programmekb.cache.ByteEncoder;
import org.programmekb.diagnostic.Location;
import org.programmekb.execution.TimeLimit;
import org.programmekb.markup.body.ComparedFact.Kind;
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
    private static final Pattern COMMENT = Pattern.compile("(?s:/\\*.*?\\*/|<!--.*?-->)|[ \t](?://|# ).*");
    /** What differs between two ways to format the same code. */
    private static final Pattern SPACING = Pattern.compile("[\\s,;'\"]+");
    /** What a line of comment begins with in the usual languages of programs. */
    private static final List<String> COMMENTS = List.of("#", "//", "/*", "*", "<!--", "-- ", ";", "%");

    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final Set<String> ITEMS = Set.of("li");

    private ComparedFacts() {}

    /** The facts that passages state; code is skipped. */
    public static List<ComparedFact> stated(List<Passage> passages, String language) {
        List<ComparedFact> facts = new ArrayList<>();
        for (Passage passage : passages) {
            TimeLimit.current().check();
            if (passage.kind() != Passage.Kind.CODE) {
                state(passage, language, facts);
            }
        }
        return facts;
    }

    private static void state(Passage passage, String language, List<ComparedFact> facts) {
        List<Run> runs = passage.runs();
        StringBuilder words = new StringBuilder();
        int start = 0;
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            String text = run.text();
            if (run.nature() == Run.Nature.CODE) {
                stateCode(text, language, facts);
                // So that its digits are not read again, and the texts before and after it are not joined.
                text = "\uFFFC".repeat(text.length());
            }
            words.append(text);
            Optional<String> own = run.language();
            if (i + 1 == runs.size() || !own.equals(runs.get(i + 1).language())) {
                state(passage, start, runs.size() == 1 ? text : words.toString(), own.orElse(language), facts);
                start += words.length();
                words.setLength(0);
            }
        }
    }

    /** Code within text counts nothing, but another language may state the same as plain text. */
    private static void stateCode(String code, String language, List<ComparedFact> facts) {
        for (Statement statement : Statements.of(code, language)) {
            facts.add(loose(statement, code.substring(statement.start(), statement.end())));
        }
    }

    /** A loose fact is never reported, so its place is not needed. */
    private static ComparedFact loose(Statement statement, String written) {
        Kind kind = Kind.valueOf(statement.kind().name());
        return new ComparedFact(kind, statement.value(), Weight.LOOSE, written, new Location("", 0, 0));
    }

    private static void state(Passage passage, int from, String words, String language, List<ComparedFact> facts) {
        for (Statement statement : Statements.of(words, language)) {
            String written = words.substring(statement.start(), statement.end());
            if (statement.weight() == Weight.LOOSE) {
                facts.add(loose(statement, written));
                continue;
            }
            Kind kind = Kind.valueOf(statement.kind().name());
            Location place = passage.at(from + statement.start(), from + statement.end());
            facts.add(new ComparedFact(kind, statement.value(), Weight.FIRM, written, place));
        }
    }

    /** The structural elements of a body, such as tables. */
    static List<ComparedFact> structure(Element body, Places places) {
        List<ComparedFact> facts = new ArrayList<>();
        add(Kind.TABLE, Query.byTag(body, "table"), ComparedFacts::shape, places, facts);
        add(Kind.FOOTNOTE, Query.select(body, "div.footnotes > ol > li"), note -> "", places, facts);
        for (Element code : Query.byTag(body, "pre")) {
            List<String> lines = lines(code);
            String squeezed = SPACING.matcher(String.join("", lines)).replaceAll("");
            String hash = Long.toHexString(new Fingerprint().add(squeezed).value());
            String count = Integer.toString(lines.size());
            facts.add(new ComparedFact(Kind.CODE, count, Weight.FIRM, hash, places.of(code)));
        }
        add(Kind.QUOTATION, Query.byTag(body, "blockquote"), quote -> "", places, facts);
        List<Element> lists = Query.byTag(body, LISTS);
        // The list of the footnotes is compared as footnotes.
        lists.removeIf(list -> list.parent() != null && list.parent().hasClass("footnotes"));
        add(Kind.LIST, lists, ComparedFacts::items, places, facts);
        return facts;
    }

    private static void add(
            Kind kind,
            List<Element> elements,
            Function<Element, String> value,
            Places places,
            List<ComparedFact> facts) {
        for (Element element : elements) {
            facts.add(new ComparedFact(kind, value.apply(element), Weight.FIRM, "", places.of(element)));
        }
    }

    /** The number of items of a list without those of the lists within it. */
    private static String items(Element list) {
        return Integer.toString(Query.children(list, ITEMS).size());
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

    /** The lines that do something: translators add or join comments and blank lines. */
    private static List<String> lines(Element code) {
        return COMMENT.matcher(code.wholeText())
                .replaceAll("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && COMMENTS.stream().noneMatch(line::startsWith))
                .toList();
    }

    /** A hash that ignores the order and repetition of stated facts, but not of structural elements. */
    static long fingerprint(List<ComparedFact> facts) {
        TreeSet<String> stated = new TreeSet<>();
        Fingerprint fingerprint = new Fingerprint();
        for (ComparedFact fact : facts) {
            if (fact.kind().isStructure()) {
                fingerprint.add(fact.kind().name());
                fingerprint.add(fact.value());
            } else if (fact.weight() == Weight.FIRM) {
                stated.add(fact.kind().name() + ' ' + fact.value());
            }
        }
        stated.forEach(fingerprint::add);
        return fingerprint.value();
    }

    /** Encodes the facts of the file at {@code path}. */
    static byte[] encode(List<ComparedFact> facts, String path) {
        ByteEncoder out = new ByteEncoder(path);
        out.list(facts, fact -> {
            out.text(fact.kind().name());
            out.number(fact.weight() == Weight.FIRM ? 1 : 0);
            out.text(fact.value());
            out.text(fact.words().equals(fact.value()) ? "" : fact.words());
            out.location(fact.location());
        });
        return out.toBytes();
    }

    static List<ComparedFact> decode(byte[] bytes, String path) {
        ByteDecoder in = new ByteDecoder(bytes, path);
        return bytes.length == 0
                ? List.of()
                : in.list(() -> {
                    Kind kind = Kind.valueOf(in.text());
                    Weight weight = in.number() == 1 ? Weight.FIRM : Weight.LOOSE;
                    String value = in.text();
                    String words = in.text();
                    return new ComparedFact(kind, value, weight, words.isEmpty() ? value : words, in.location());
                });
    }
}
