package org.programmekb.markup;

import java.util.List;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.diagnostic.Diagnostics;

/** Converts bodies of all markup languages. */
final class Converter {
    private final BodyBuilder bodies;
    private final MarkdownEngine markdown;
    private final AsciidocEngine asciidoc;
    private final HtmlEngine html;

    /**
     * A body.
     *
     * @param dependencies other files that were read or looked for
     */
    record Converted(Body body, List<Dependency> dependencies) {
        Converted {
            dependencies = List.copyOf(dependencies);
        }
    }

    Converter(Limits limits, ProjectFiles files) {
        this.bodies = new BodyBuilder(limits.htmlDepth());
        this.markdown = new MarkdownEngine(limits.htmlDepth());
        this.html = new HtmlEngine(limits.htmlDepth());
        this.asciidoc = new AsciidocEngine(files, limits);
    }

    /** Converts the text behind {@code bodyStart}. */
    Converted convert(SourceText source, int bodyStart, Markup markup, Diagnostics findings) {
        Engine engine = switch (markup) {
            case MARKDOWN -> markdown;
            case ASCIIDOC -> asciidoc;
            case HTML -> html;
        };
        Engine.Converted converted = engine.convert(source, bodyStart, findings);
        return new Converted(bodies.build(converted, findings), converted.dependencies());
    }

    /** Makes a body of the HTML of an engine that somebody else brought. */
    Body foreign(Engine.Converted converted, Diagnostics findings) {
        return bodies.build(converted, findings);
    }
}
