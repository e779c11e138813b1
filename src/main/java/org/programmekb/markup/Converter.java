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

/** Converts bodies of all markup languages. */
public final class Converter {
    private final BodyBuilder bodies;
    private final MarkdownEngine markdown;
    private final AsciidocEngine asciidoc;
    private final HtmlEngine html;

    /**
     * A body.
     *
     * @param passages what can be read in it, in document order
     * @param held what it holds beside text
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
     * Converts the text behind {@code bodyStart}.
     *
     * @param language the tag of its language
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

    /** Makes a body of the HTML of an engine that somebody else brought. */
    Body foreign(Engine.Converted converted, Diagnostics findings) {
        return bodies.build(converted, FileParser.UNDETERMINED, findings).body();
    }
}
