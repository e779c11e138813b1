package org.programmekb.markup.asciidoc;

import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.html.Engine;
import org.programmekb.markup.html.HtmlTree;
import org.programmekb.markup.html.Query;
import org.programmekb.markup.text.HanLineBreaks;
import org.programmekb.markup.text.IgnoredMarks;
import org.programmekb.markup.text.MarkRule;
import org.programmekb.markup.text.SourceText;
import org.programmekb.source.ProjectFiles;

/** Converts AsciiDoc with AsciidoctorJ, which may read only text files of the project. */
public record AsciidocEngine(ProjectFiles files, Limits limits) implements Engine {
    @Override
    public Converted convert(SourceText source, int bodyStart, Diagnostics findings) {
        AsciidocConversion conversion = new AsciidocConversion(source, files, limits, findings);
        String html = html(source, bodyStart, conversion);
        AsciidocPlaces places = new AsciidocPlaces(conversion, bodyStart);
        return new Converted(
                HtmlTree.parse(html, limits.htmlDepth()),
                body -> {
                    new AsciidocShape(conversion, places, findings).apply(body);
                    new MissingAttributes(conversion, places).report(body);
                    new UnreadMarkup(places, findings).report(body);
                    new IgnoredMarks(MarkRule.ASCIIDOC, places, findings).report(body);
                    restoreLineBreaks(body, conversion::isWritten);
                },
                places,
                conversion.dependencies());
    }

    private String html(SourceText source, int bodyStart, AsciidocConversion conversion) {
        if (TableSizes.report(source, conversion.findings()) || Indents.report(source, conversion.findings())) {
            return "";
        }
        try {
            return AsciidocRuntime.shared().convert(withoutHeader(source, bodyStart), conversion);
        } catch (RepetitionException tooMuch) {
            conversion
                    .findings()
                    .report(
                            Code.MARKUP_INVALID,
                            tooMuch.place().orElseGet(() -> source.at(bodyStart)),
                            tooMuch.explanation(),
                            Message.of("markup-invalid.hint-repetition"));
            return "";
        } catch (StackOverflowError tooDeep) {
            return refused(source, bodyStart, conversion, Message.of("markup-invalid.blocks"));
        } catch (org.asciidoctor.jruby.internal.AsciidoctorCoreException exception) {
            return refused(
                    source,
                    bodyStart,
                    conversion,
                    Message.of("markup-invalid.asciidoctor", String.valueOf(exception.getMessage())));
        }
    }

    private static String refused(SourceText source, int bodyStart, AsciidocConversion conversion, Message message) {
        conversion.findings().report(Code.MARKUP_INVALID, source.at(bodyStart), message);
        return "";
    }

    /** Replaces a YAML header by blank lines, so that line numbers stay the same. */
    private static String withoutHeader(SourceText source, int bodyStart) {
        return "\n".repeat(source.lineOf(bodyStart)) + source.text().substring(bodyStart);
    }

    /**
     * Restores line breaks in footnotes and image descriptions, which Asciidoctor replaces by spaces. A space between
     * Chinese characters that is not in the source was a line break.
     */
    private static void restoreLineBreaks(Element body, Predicate<String> isWritten) {
        for (Element image : Query.select(body, "img[alt]")) {
            image.attr("alt", restored(image.attr("alt"), isWritten));
        }
        Element notes = Query.first(body, "> div.footnotes");
        if (notes != null) {
            for (TextNode text : notes.nodeStream(TextNode.class).toList()) {
                text.text(restored(text.getWholeText(), isWritten));
            }
        }
    }

    private static String restored(String text, Predicate<String> isWritten) {
        StringBuilder restored = new StringBuilder(text);
        for (int space = text.indexOf(' ', 1); space > 0; space = text.indexOf(' ', space + 1)) {
            if (space + 1 < text.length() && isBroken(text, space, isWritten)) {
                restored.setCharAt(space, '\n');
            }
        }
        return restored.toString();
    }

    private static boolean isBroken(String text, int space, Predicate<String> isWritten) {
        int before = text.codePointBefore(space);
        int after = text.codePointAt(space + 1);
        return HanLineBreaks.isWide(before)
                && HanLineBreaks.isWide(after)
                && !isWritten.test(Character.toString(before) + " " + Character.toString(after));
    }
}
