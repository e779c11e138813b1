package org.programmekb.prose.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.prose.Passage;

/**
 * Checks the typography of running text: punctuation, quotation marks, spaces, doubled words. Doubtful cases are not
 * reported; languages other than Chinese and English are not checked.
 */
public final class ProseCheck {
    private static final Map<String, ProseCheck> BY_TAG = new ConcurrentHashMap<>();

    private final List<Rule> rules;
    private final boolean chinese;

    private ProseCheck(List<Rule> rules, boolean chinese) {
        this.rules = List.copyOf(rules);
        this.chinese = chinese;
    }

    /** The check for the language with this tag. */
    public static ProseCheck of(String tag) {
        return BY_TAG.computeIfAbsent(tag, ProseCheck::make);
    }

    private static ProseCheck make(String tag) {
        if (tag.equals("en") || tag.startsWith("en-")) {
            return new ProseCheck(
                    List.of(
                            new FullWidthForms(),
                            new FullWidthMarks(),
                            new MixedQuotes(),
                            new DoubledWords(),
                            new SpacedMarks(),
                            Brackets.english()),
                    false);
        }
        if (tag.equals("zh") || tag.startsWith("zh-")) {
            boolean traditional = tag.contains("Hant") || tag.endsWith("-TW") || tag.endsWith("-HK");
            List<Rule> rules = new ArrayList<>(List.of(
                    new FullWidthForms(),
                    new HalfWidthMarks(),
                    new HalfWidthBrackets(),
                    new StraightQuotes(traditional ? "「」『』" : "“”‘’"),
                    new Ellipses(),
                    new Dashes(),
                    new DoubledCharacters(),
                    new TypedSpaces()));
            if (tag.contains("Hans") || tag.equals("zh-CN")) {
                rules.add(new TraditionalForms());
            }
            return new ProseCheck(rules, true);
        }
        return new ProseCheck(List.of(), false);
    }

    /** Reports the problems of a passage. */
    public void check(Passage passage, Diagnostics findings) {
        if (rules.isEmpty() || passage.kind() == Passage.Kind.CODE) {
            return;
        }
        Line line = new Line(passage, findings);
        int traits = Traits.of(line.chars());
        if (chinese && (traits & Traits.BRACKET) != 0) {
            Brackets.chinese().check(line);
            line.hideTitles();
        }
        for (Rule rule : rules) {
            if ((traits & rule.traits()) != 0) {
                rule.check(line);
            }
        }
    }
}
