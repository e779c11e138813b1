package org.programmekb.markup.asciidoc;

import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.html.Engine;
import org.programmekb.markup.html.HtmlTree;
import org.programmekb.markup.text.IgnoredMarks;
import org.programmekb.markup.text.MarkRule;
import org.programmekb.markup.text.SourceText;
import org.programmekb.source.ProjectFiles;

/** Converts AsciiDoc with AsciidoctorJ, which may read only text files of the project. */
public final class AsciidocEngine implements Engine {
    private final ProjectFiles files;
    private final Limits limits;

    public AsciidocEngine(ProjectFiles files, Limits limits) {
        this.files = files;
        this.limits = limits;
    }

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
                    AsciidocLineBreaks.restore(body, conversion::isWritten);
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
}
