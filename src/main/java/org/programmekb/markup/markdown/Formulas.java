package org.programmekb.markup.markdown;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.text.CodeLines;
import org.programmekb.markup.text.Markup;
import org.programmekb.markup.text.SourceText;

/** Finds formulas in the notation of TeX, which stay text. A document gets one finding. */
final class Formulas {
    /** What only formulas have between dollar signs, not prices or variables of a shell. */
    private static final String TEX =
            "\\\\[A-Za-z]+|[\\w)}]\\s*[\\^=<>+*]\\s*[\\w({\\\\-]|[A-Za-z)}]_[\\w{]|^[a-zA-Z]'*$";

    private static final Pattern MATHS = Pattern.compile(TEX);
    private static final Pattern BLOCK = Pattern.compile("\\$\\$([^$]+)\\$\\$");
    private static final Pattern INLINE =
            Pattern.compile("(?<![\\w$\\\\`])\\$(?![\\s${])([^$\\n]{1,160}?)(?<![\\s\\\\])\\$(?![\\w$])");
    private static final Pattern BRACKETS =
            Pattern.compile("\\\\\\((.{1,200}?)\\\\\\)|\\\\\\[([^\\[\\]]{1,400}?)\\\\]", Pattern.DOTALL);

    /** What is no escaped bracket of ordinary text. */
    private static final Pattern COMMAND = Pattern.compile("\\\\[A-Za-z]{2,}|[\\w)}]\\s*[\\^=]\\s*[\\w{\\\\]");

    private final SourceText source;
    private final int bodyStart;
    private final Diagnostics findings;
    private @Nullable Location first;
    private String shown = "";
    private int count;

    Formulas(SourceText source, int bodyStart, Diagnostics findings) {
        this.source = source;
        this.bodyStart = bodyStart;
        this.findings = findings;
    }

    void check(LostMarkup.Block block) {
        if (block.text().indexOf('$') < 0) {
            return;
        }
        Matcher display = BLOCK.matcher(block.text());
        while (display.find()) {
            if (MATHS.matcher(display.group(1).strip()).find()) {
                found(display.group(), block.at(display.start()));
            }
        }
        Matcher inline = INLINE.matcher(block.text());
        while (inline.find()) {
            if (MATHS.matcher(inline.group(1)).find()) {
                found(inline.group(), block.at(inline.start()));
            }
        }
    }

    private void found(String formula, Optional<Location> place) {
        if (place.isPresent()) {
            count++;
            if (first == null) {
                first = place.get();
                shown = formula.replaceAll("\\s+", " ");
            }
        }
    }

    /** Finds formulas between backslashes and brackets, which are no longer in the converted text. */
    private void checkBrackets() {
        String text = source.text();
        if (text.indexOf("\\(", bodyStart) < 0 && text.indexOf("\\[", bodyStart) < 0) {
            return;
        }
        Matcher brackets = BRACKETS.matcher(text).region(bodyStart, text.length());
        BitSet code = CodeLines.of(source, Markup.MARKDOWN);
        int from = bodyStart;
        int ticks = 0;
        while (brackets.find()) {
            int line = source.lineOf(brackets.start());
            if (source.lineStart(line) > from) {
                from = source.lineStart(line);
                ticks = 0;
            }
            for (; from < brackets.start(); from++) {
                ticks += text.charAt(from) == '`' ? 1 : 0;
            }
            // After an odd number, code has begun.
            boolean isText = !code.get(line) && ticks % 2 == 0;
            if (isText && COMMAND.matcher(brackets.group()).find()) {
                found(brackets.group(), Optional.of(source.at(brackets.start())));
            }
        }
    }

    void report() {
        checkBrackets();
        if (first != null) {
            findings.report(
                    Code.FORMULA_UNSUPPORTED,
                    first,
                    Message.of("formula-unsupported.text", shown, count),
                    Message.of("formula-unsupported.hint"));
        }
    }
}
