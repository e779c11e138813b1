package org.programmekb.parity;

import java.util.Optional;
import java.util.regex.Pattern;
import org.programmekb.content.Version;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.markup.html.Slot;
import org.programmekb.prose.style.ProseCheck;

/** Check that a translation is no copy: that its text, summary and title are not those of the original. */
record CopyCheck(Diagnostics diagnostics) {
    /** Words that begin with a small letter; a name in Latin letters has hardly any. */
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}._/@-])\\p{Ll}[\\p{L}’'-]*(?![\\p{L}\\p{N}_/@]|\\.\\p{L})");

    /** Elements that are the same in every language, or in a language of their own; and the tags of all others. */
    private static final Pattern NOT_TRANSLATED =
            Pattern.compile("(?s)<(pre|code|blockquote|cite)\\b.*?</\\1>|<(\\w+)[^>]* lang=.*?</\\2>|<[^>]*>|"
                    + Slot.OPEN + ".*?" + Slot.CLOSE);

    private static final int WORDS_OF_TEXT = 8;
    private static final int WORDS_OF_SUMMARY = 5;
    private static final int WORDS_OF_TITLE = 3;

    /** Reports what is copied, once; returns whether the whole text is, so that nothing else is worth a comparison. */
    boolean check(Version source, Version translation) {
        // The check of scripts reports a longer text in another script.
        boolean isInSameScript = ProseCheck.areInSameScript(
                source.language().tag(), translation.language().tag());
        if (isCopied(source.document().body(), translation.document().body())) {
            if (isInSameScript) {
                report("text", translation.document().source().location(), source);
            }
            return true;
        }
        Optional<String> summary = translation.summary().filter(text -> countWords(text) >= WORDS_OF_SUMMARY);
        if (isInSameScript && summary.isPresent() && summary.equals(source.summary())) {
            report("summary", field("summary", translation), source);
        } else if (translation.title().equals(source.title()) && countWords(translation.title()) >= WORDS_OF_TITLE) {
            report("title", field("title", translation), source);
        }
        return false;
    }

    private static boolean isCopied(DocumentBody source, DocumentBody translation) {
        return source.textFingerprint() == translation.textFingerprint()
                && countWords(NOT_TRANSLATED.matcher(translation.template()).replaceAll(" ")) >= WORDS_OF_TEXT;
    }

    private static long countWords(String text) {
        return WORD.matcher(text).results().count();
    }

    private static Location field(String name, Version version) {
        return version.document()
                .header()
                .field(name)
                .map(field -> field.value().location())
                .orElseGet(() -> version.document().source().location());
    }

    private void report(String part, Location location, Version source) {
        diagnostics.report(
                Code.LANGUAGE_MISMATCH,
                location,
                Message.of(
                        "language-mismatch.copied-" + part,
                        source.document().source().path()),
                Message.of("language-mismatch.hint-copied"));
    }
}
