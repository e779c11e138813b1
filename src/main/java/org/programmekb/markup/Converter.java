package org.programmekb.markup;

import java.util.List;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.markup.asciidoc.AsciidocEngine;
import org.programmekb.markup.body.Body;
import org.programmekb.markup.body.BodyBuilder;
import org.programmekb.markup.body.ComparedFact;
import org.programmekb.markup.html.Dependency;
import org.programmekb.markup.html.Engine;
import org.programmekb.markup.html.HtmlEngine;
import org.programmekb.markup.markdown.MarkdownEngine;
import org.programmekb.markup.text.Markup;
import org.programmekb.markup.text.SourceText;
import org.programmekb.prose.Passage;
import org.programmekb.source.ProjectFiles;

/** Converts bodies from all markup languages. */
public final class Converter {
    private final BodyBuilder bodies;
    private final MarkdownEngine markdown;
    private final AsciidocEngine asciidoc;
    private final HtmlEngine html;

    /**
     * The result of converting a body.
     *
     * @param passages the texts of the body, in document order
     * @param held the structure to compare between languages, such as tables and footnotes
     * @param dependencies other files that were read or looked for
     */
    public record Converted(Body body, List<Passage> passages, List<ComparedFact> held, List<Dependency> dependencies) {
        public Converted {
            passages = List.copyOf(passages);
            held = List.copyOf(held);
            dependencies = List.copyOf(dependencies);
        }
    }

    public Converter(Limits limits, ProjectFiles files) {
        this.bodies = new BodyBuilder(limits.htmlDepth());
        this.markdown = new MarkdownEngine(limits.htmlDepth());
        this.html = new HtmlEngine(limits.htmlDepth());
        this.asciidoc = new AsciidocEngine(files, limits);
    }

    /**
     * Converts the text after {@code bodyStart}.
     *
     * @param language the language tag of the text
     */
    public Converted convert(SourceText source, int bodyStart, Markup markup, String language, Diagnostics findings) {
        Engine engine = switch (markup) {
            case MARKDOWN -> markdown;
            case ASCIIDOC -> asciidoc;
            case HTML -> html;
        };
        Engine.Converted converted = engine.convert(source, bodyStart, findings);
        BodyBuilder.Built built = bodies.build(converted, language, findings);
        return new Converted(built.body(), built.passages(), built.held(), converted.dependencies());
    }

    /** Creates a body from the HTML of a {@link ForeignMarkup}. */
    Body foreign(Engine.Converted converted, Diagnostics findings) {
        return bodies.build(converted, FileParser.UNDETERMINED, findings).body();
    }
}
