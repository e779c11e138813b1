package org.programmekb.prose.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.execution.TimeLimit;
import org.programmekb.prose.Overlap;
import org.programmekb.prose.Passage;
import org.programmekb.prose.Passage.Kind;

/**
 * Checks the typography of running text: punctuation, quotation marks, spaces, doubled words; and its script. Doubtful
 * cases are not reported; in languages other than Chinese and English only filler text and another script are found.
 */
public final class ProseCheck {
    private static final Set<Kind> HEADER = Set.of(Kind.TITLE, Kind.SUMMARY, Kind.FACT, Kind.ALTERNATIVE);
    private static final Map<String, ProseCheck> BY_TAG = new ConcurrentHashMap<>();

    private final List<Rule> rules;
    private final String tag;
    private final Optional<WritingSystem> script;
    private final boolean isChinese;
    private final boolean isEnglish;

    /** A rule for passages of one language, and the {@link Traits} for which it runs; one of them is enough. */
    private record Rule(int traits, Consumer<Line> check) {}

    private ProseCheck(String tag) {
        this.tag = tag;
        this.script = WritingSystem.of(tag);
        this.rules = rules(tag);
        this.isChinese = isChinese(tag);
        this.isEnglish = isEnglish(tag);
    }

    private static boolean isEnglish(String tag) {
        return tag.equals("en") || tag.startsWith("en-");
    }

    private static boolean isChinese(String tag) {
        return tag.equals("zh") || tag.startsWith("zh-");
    }

    /** The check for the language with this tag. */
    public static ProseCheck of(String tag) {
        return BY_TAG.computeIfAbsent(tag, ProseCheck::new);
    }

    /** Whether texts in the languages with these tags may be in the same script. */
    public static boolean areInSameScript(String tag, String other) {
        Optional<WritingSystem> script = WritingSystem.of(tag);
        Optional<WritingSystem> second = WritingSystem.of(other);
        return script.isEmpty() || second.isEmpty() || script.equals(second);
    }

    private static List<Rule> rules(String tag) {
        if (isEnglish(tag)) {
            return List.of(
                    new Rule(Traits.WIDE, FullWidth::formsAndMarks),
                    new Rule(Traits.LETTER, Doubled::words),
                    new Rule(Traits.LOOSE_MARK, Spaces::inEnglish),
                    new Rule(Traits.BRACKET, Brackets.ENGLISH::check));
        }
        if (!isChinese(tag)) {
            return List.of(new Rule(Traits.MARK | Traits.WIDE, Unfinished::marks));
        }
        boolean traditional = tag.contains("Hant") || tag.endsWith("-TW") || tag.endsWith("-HK");
        List<Rule> rules = new ArrayList<>(List.of(
                new Rule(Traits.HAN, Unfinished::characters),
                new Rule(Traits.BRACKET, Brackets.CHINESE::check),
                new Rule(Traits.BRACKET, Line::hideTitles),
                new Rule(Traits.WIDE, FullWidth::forms),
                new Rule(Traits.MARK, HalfWidth::marks),
                new Rule(Traits.STRAIGHT, new Quotes(traditional ? "「」『』" : "“”‘’")::straight),
                new Rule(Traits.DOTS, DashesAndEllipses::ellipses),
                new Rule(Traits.DASH, DashesAndEllipses::dashes),
                new Rule(Traits.HAN, Doubled::characters),
                new Rule(Traits.SPACE, Spaces::inChinese)));
        if (TraditionalForms.areWrongIn(tag)) {
            rules.add(new Rule(Traits.HAN, TraditionalForms::check));
        }
        return rules;
    }

    /** Reports the problems of the passages of a document. */
    public void check(List<Passage> passages, Diagnostics findings) {
        List<Line> lines = new ArrayList<>();
        for (Passage passage : passages) {
            if (passage.kind() != Passage.Kind.CODE) {
                lines.add(check(new Line(passage, findings)));
            }
        }
        Unfinished.words(lines);
        if (isEnglish) {
            Quotes.mixed(lines);
        }
        if (isChinese) {
            HalfWidth.brackets(lines);
            ScriptSpaces.check(lines);
        }
        script.ifPresent(own -> ScriptCheck.check(lines, own, tag));
        checkSummary(lines);
    }

    private Line check(Line line) {
        for (Rule rule : rules) {
            TimeLimit.current().check();
            if (line.has(rule.traits())) {
                rule.check().accept(line);
            }
        }
        return line;
    }

    /** Finds a summary that the first paragraph repeats. */
    private static void checkSummary(List<Line> lines) {
        lines.stream()
                .filter(line -> line.kind() == Kind.SUMMARY)
                .findFirst()
                .ifPresent(summary -> lines.stream()
                        .filter(line -> !HEADER.contains(line.kind()))
                        .findFirst()
                        .filter(first ->
                                first.kind() == Kind.PARAGRAPH && Overlap.repeats(summary.text(), first.text()))
                        .ifPresent(first ->
                                summary.report(Code.SUMMARY_REPEATED, 0, 1, Message.of("summary-repeated.paragraph"))));
    }
}
