package org.programmekb.translation.xliff;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.markup.header.RawDocument;
import org.programmekb.markup.header.ValueEnds;
import org.programmekb.markup.header.YamlText;
import org.programmekb.markup.text.Markup;
import org.programmekb.markup.text.SourceText;
import org.programmekb.prose.Passage.Kind;
import org.programmekb.source.DocumentSource;
import org.programmekb.translation.Wording;

/**
 * The passages of a file, in its order.
 *
 * @param bodyStart where the header ends
 */
record FileUnits(SourceText source, int bodyStart, List<Unit> units) {
    private static final Map<String, Kind> HEADER =
            Map.of("title", Kind.TITLE, "summary", Kind.SUMMARY, "image.alt", Kind.ALTERNATIVE);

    private static final Pattern OWN =
            Pattern.compile("(?m)^(?::jbake-)?(?:aliases|parity)[:=].*\\n(?:[ \\t]+.*\\n|- .*\\n)*");

    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    FileUnits {
        units = units.stream().sorted(Comparator.comparingInt(Unit::start)).toList();
    }

    /** Those of a document in a language. */
    static FileUnits ofDocument(String path, byte[] bytes, Language language, SiteConfig config) {
        SourceText source = SourceText.decode(path, bytes, new Diagnostics(Map.of()));
        RawDocument document = RawDocument.of(path, bytes, config.limits());
        Markup markup = Markup.of(path.substring(path.lastIndexOf('.') + 1)).orElse(Markup.HTML);
        int start = source.lineStart(document.firstLine() - 1);
        int body = start == 0 && markup == Markup.ASCIIDOC ? RawDocument.endOfHeader(source) : start;
        Map<Integer, Integer> ends =
                source.text().stripLeading().startsWith("---") ? ValueEnds.of(source, start) : Map.of();
        List<Unit> units = new ArrayList<>();
        for (Wording.Text text :
                Wording.of(document, Optional.empty(), language, config).texts()) {
            Kind kind = HEADER.get(text.name());
            if (kind != null) {
                int from = source.offsetOf(text.location());
                int line = source.lineStart(source.lineOf(from))
                        + source.line(source.lineOf(from)).length();
                Unit.Form form = ends.containsKey(from) ? Unit.Form.YAML : Unit.Form.LINE;
                units.add(new Unit(text.name(), kind, from, ends.getOrDefault(from, line), text.text(), form));
            }
        }
        // Lines that belong to the header of AsciiDoc are blank in the text, and at the same place.
        SourceText prose = new SourceText(path, "\n".repeat(document.firstLine() - 1) + document.prose());
        for (Unit unit : BodyUnits.of(prose, markup, document.firstLine() - 1)) {
            int moved = source.offsetOf(prose.at(unit.start())) - unit.start();
            units.add(new Unit(
                    unit.id(), unit.kind(), unit.start() + moved, unit.end() + moved, unit.text(), unit.form()));
        }
        return new FileUnits(source, body, units);
    }

    /** The texts of a language in a YAML file. */
    static FileUnits ofFacts(String path, byte[] bytes, Language language, SiteConfig config) {
        SourceText source = SourceText.decode(path, bytes, new Diagnostics(Map.of()));
        Map<Integer, Integer> ends = ValueEnds.of(source, source.length());
        HeaderNode.Mapping fields = RawDocument.fields(path, bytes, config.limits());
        List<Unit> units = new ArrayList<>();
        for (Wording.Text text : Wording.texts(fields, language, config)) {
            int from = source.offsetOf(text.location());
            if (ends.containsKey(from)) {
                units.add(new Unit(text.name(), Kind.FACT, from, ends.get(from), text.text(), Unit.Form.YAML));
            }
        }
        return new FileUnits(source, 0, units);
    }

    Map<String, Unit> byId() {
        return units.stream().collect(Collectors.toMap(Unit::id, unit -> unit, (first, second) -> first));
    }

    /** The passages of the text. */
    List<Unit> body() {
        return units.stream().filter(Unit::isPassage).toList();
    }

    /** The fields of the header that are translated. */
    List<String> header() {
        return units.stream()
                .filter(unit -> unit.start() < bodyStart)
                .map(Unit::id)
                .toList();
    }

    /** The part of the file before or after the end of the header, with these texts in the places of its own. */
    String fill(Map<String, String> texts, boolean isBody) {
        Map<Unit, String> written = new HashMap<>();
        for (Unit unit : units) {
            String text = texts.get(unit.id());
            if (text != null && unit.start() >= bodyStart == isBody) {
                written.put(unit, written(unit, text));
            }
        }
        return replaced(written, isBody ? bodyStart : 0, isBody ? source.length() : bodyStart);
    }

    /** The header of a translation that is new, without fields that only one document can have. */
    String newHeader(Map<String, String> texts) {
        return OWN.matcher(fill(texts, false)).replaceAll("");
    }

    /** A text in which links to files lead to their versions in a language, as far as there are any. */
    static String localised(String text, DocumentSource source, Language language) {
        Path folder = source.file().file().resolveSibling("");
        return Pattern.compile("([\\w./-]*[\\w-])\\." + source.language().code() + "\\.(\\w+)\\b")
                .matcher(text)
                .replaceAll(link -> {
                    String other = link.group(1) + "." + language.code() + "." + link.group(2);
                    boolean isThere = Files.isRegularFile(folder.resolve(other));
                    return Matcher.quoteReplacement(isThere ? other : link.group());
                });
    }

    private String replaced(Map<Unit, String> texts, int from, int to) {
        StringBuilder file = new StringBuilder();
        int at = from;
        for (Unit unit : units) {
            String text = texts.get(unit);
            if (text != null) {
                file.append(source.text(), at, unit.start()).append(text);
                at = unit.end();
            }
        }
        return file.append(source.text(), at, to).toString();
    }

    /** The text as it stands in the file. */
    private String written(Unit unit, String text) {
        if (text.equals(unit.text())) {
            return source.text().substring(unit.start(), unit.end());
        }
        if (unit.form() == Unit.Form.YAML) {
            return YamlText.of(text) + (source.text().startsWith("\n", unit.end() - 1) ? "\n" : "");
        }
        return unit.kind() == Kind.CELL ? BAR.matcher(text).replaceAll("\\\\|") : text;
    }

    /**
     * A YAML file with these texts of another language, beside those of this one or in the place of older ones.
     *
     * @param others the texts of the other language in the same file
     */
    String translated(Map<String, String> texts, FileUnits others, Language own, Language other) {
        Map<String, Unit> older = others.byId();
        Map<Unit, String> written = new HashMap<>();
        List<Unit> all = new ArrayList<>();
        for (Unit unit : units) {
            String text = texts.get(unit.id());
            Unit replaced = older.get(unit.id());
            if (text == null) {
                continue;
            }
            if (replaced != null) {
                all.add(replaced);
                written.put(replaced, written(replaced, text));
            } else {
                Unit after = new Unit(unit.id(), unit.kind(), unit.end(), unit.end(), text, unit.form());
                all.add(after);
                written.put(after, added(unit, own, YamlText.key(other.code()) + ": " + YamlText.of(text)));
            }
        }
        return new FileUnits(source, 0, all).replaced(written, 0, source.length());
    }

    /** A field after the one of this unit: in the same line within braces, else in a line of its own. */
    private String added(Unit unit, Language own, String field) {
        String before = source.text().substring(Math.max(0, unit.start() - 400), unit.start());
        Matcher key = Pattern.compile("\\n([ \\t]*(?:-[ \\t]+)*)[\"']?" + own.code() + "[\"']?:[ \\t]*\\n?[ \\t]*$")
                .matcher("\n" + before);
        if (!key.find()) {
            return ", " + field;
        }
        String line = key.group(1).replace('-', ' ') + field;
        return source.text().startsWith("\n", unit.end() - 1) ? line + "\n" : "\n" + line;
    }
}
