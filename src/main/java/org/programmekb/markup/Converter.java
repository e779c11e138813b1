package org.programmekb.markup;

import java.util.List;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.asciidoc.AsciidocEngine;
import org.programmekb.markup.body.BodyBuilder;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.markup.html.Engine;
import org.programmekb.markup.html.HtmlTree;
import org.programmekb.markup.html.RawHtml;
import org.programmekb.markup.markdown.MarkdownEngine;
import org.programmekb.markup.text.Markup;
import org.programmekb.markup.text.OffsetPlaces;
import org.programmekb.markup.text.Places;
import org.programmekb.markup.text.SourceText;
import org.programmekb.source.ProjectFiles;

/** Converts bodies from all markup languages. */
public final class Converter {
    private final int maxDepth;
    private final BodyBuilder bodies;
    private final MarkdownEngine markdown;
    private final AsciidocEngine asciidoc;

    public Converter(Limits limits, ProjectFiles files) {
        this.maxDepth = limits.htmlDepth();
        this.bodies = new BodyBuilder(maxDepth);
        this.markdown = new MarkdownEngine(maxDepth, limits.documentBytes());
        this.asciidoc = new AsciidocEngine(files, limits);
    }

    /**
     * Converts the text after {@code bodyStart}.
     *
     * @param language the language tag of the text
     */
    public BodyBuilder.Built convert(
            SourceText source, int bodyStart, Markup markup, String language, Diagnostics findings) {
        Engine engine = switch (markup) {
            case MARKDOWN -> markdown;
            case ASCIIDOC -> asciidoc;
            case HTML -> this::html;
        };
        return bodies.build(engine.convert(source, bodyStart, findings), language, findings);
    }

    private Engine.Converted html(SourceText source, int bodyStart, Diagnostics findings) {
        String text = RawHtml.withOffsets(source.text().substring(bodyStart), 0);
        return html(text, new OffsetPlaces(source, bodyStart));
    }

    private Engine.Converted html(String text, Places places) {
        return new Engine.Converted(HtmlTree.parse(text, maxDepth), body -> {}, places, List.of());
    }

    /** Creates a body from the HTML of a {@link ForeignMarkup}. */
    DocumentBody foreign(String text, Location place, Diagnostics findings) {
        return bodies.build(html(text, element -> place), FileParser.UNDETERMINED, findings)
                .body();
    }
}
