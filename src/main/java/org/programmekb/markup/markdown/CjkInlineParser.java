package org.programmekb.markup.markdown;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.programmekb.execution.TimeLimit;
import org.programmekb.markup.html.CitationMarks;
import org.programmekb.markup.text.CjkCharacters;

/**
 * Parses inline Markdown with the CJK-friendly amendments to CommonMark. Chinese and Japanese have no spaces, so in
 * CommonMark {@code **emphasis。**} does not end before a letter; here a CJK character counts like a space. Flexmark's
 * own parser passes only one UTF-16 unit before and after a delimiter run, which is half of a character outside the
 * Basic Multilingual Plane, and follows a CommonMark in which addresses have no spaces.
 */
final class CjkInlineParser extends InlineParserImpl {
    private static final Pattern SPACE_CHARACTER = Pattern.compile("[\\t\\n\\f\\r\\p{Zs}]");
    private static final Pattern PUNCTUATION_CHARACTER = Pattern.compile("[\\p{P}\\p{S}]");

    /** An address in angle brackets, which may contain spaces. */
    private static final Pattern WRAPPED = Pattern.compile("^<(?:[^<>\\n\\\\]|\\\\.)*+>");

    private final TimeLimit limit = TimeLimit.current();

    CjkInlineParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> processors,
            LinkRefProcessorData linkProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, processors, linkProcessors, extensions);
    }

    @Override
    protected boolean parseInline(boolean customOnly) {
        limit.check();
        return super.parseInline(customOnly);
    }

    /** The text that matches here, without the copy of the whole paragraph that Java makes for each result of a match. */
    @Override
    public @Nullable BasedSequence match(Pattern pattern) {
        Matcher matcher = matcher(pattern);
        return matcher == null ? null : input.subSequence(matcher.start(), matcher.end());
    }

    @Override
    public BasedSequence @Nullable [] matchWithGroups(Pattern pattern) {
        Matcher matcher = matcher(pattern);
        if (matcher == null) {
            return null;
        }
        BasedSequence[] groups = new BasedSequence[matcher.groupCount() + 1];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = matcher.group(i) == null ? null : input.subSequence(matcher.start(i), matcher.end(i));
        }
        return groups;
    }

    /** A citation is text; otherwise a link directly behind it would be the label of a link. */
    @Override
    protected boolean parseOpenBracket() {
        BasedSequence citation = peek(1) == '@' ? match(CitationMarks.IN_MARKDOWN) : null;
        if (citation == null) {
            return super.parseOpenBracket();
        }
        appendText(citation);
        return true;
    }

    @Override
    public BasedSequence parseLinkDestination() {
        BasedSequence wrapped = match(WRAPPED);
        return wrapped == null ? super.parseLinkDestination() : wrapped;
    }

    @Override
    protected boolean parseDelimiters(DelimiterProcessor processor, char mark) {
        int start = index;
        int end = start;
        while (end < input.length() && input.charAt(end) == mark) {
            end++;
        }
        if (end - start < processor.getMinLength()) {
            return false;
        }
        Neighbour before = Neighbour.before(input, start);
        Neighbour after = Neighbour.after(input, end);
        boolean left = after != Neighbour.SPACE && (after != Neighbour.PUNCTUATION || before != Neighbour.OTHER);
        boolean right = before != Neighbour.SPACE && (before != Neighbour.PUNCTUATION || after != Neighbour.OTHER);
        boolean opens = processor.canBeOpener(
                "", "", left, right, before.isPunctuation(), after.isPunctuation(), before.isSpace(), after.isSpace());
        boolean closes = processor.canBeCloser(
                "", "", left, right, before.isPunctuation(), after.isPunctuation(), before.isSpace(), after.isSpace());
        if (!opens && !closes && processor.skipNonOpenerCloser()) {
            return false;
        }
        index = end;
        Delimiter last = lastDelimiter;
        lastDelimiter = new EmphasisMarks.Run(
                input, appendSeparateText(input.subSequence(start, end)), mark, opens, closes, last, start);
        if (last != null) {
            last.setNext(lastDelimiter);
        }
        return true;
    }

    /** The class of the character before or after a delimiter run. */
    private enum Neighbour {
        SPACE,
        PUNCTUATION,
        CJK_PUNCTUATION,
        CJK,
        OTHER;

        static Neighbour before(CharSequence text, int offset) {
            if (offset == 0) {
                return SPACE;
            }
            int point = Character.codePointBefore(text, offset);
            if (CjkCharacters.isIdeographicSelector(point)) {
                return CJK;
            }
            if (!CjkCharacters.isTextSelector(point)) {
                return of(point);
            }
            int selector = offset - Character.charCount(point);
            if (selector == 0) {
                return OTHER;
            }
            int base = Character.codePointBefore(text, selector);
            if (CjkCharacters.isFullWidthQuotation(base, point)) {
                return CJK_PUNCTUATION;
            }
            Neighbour chosen = of(base);
            return chosen == SPACE ? OTHER : chosen;
        }

        static Neighbour after(CharSequence text, int offset) {
            return offset == text.length() ? SPACE : of(Character.codePointAt(text, offset));
        }

        private static Neighbour of(int point) {
            String character = Character.toString(point);
            if (SPACE_CHARACTER.matcher(character).matches()) {
                return SPACE;
            }
            boolean punctuation = PUNCTUATION_CHARACTER.matcher(character).matches();
            if (CjkCharacters.isCjk(point)) {
                return punctuation ? CJK_PUNCTUATION : CJK;
            }
            return punctuation ? PUNCTUATION : OTHER;
        }

        boolean isSpace() {
            return this == SPACE;
        }

        boolean isPunctuation() {
            return this == PUNCTUATION || this == CJK_PUNCTUATION;
        }
    }
}
