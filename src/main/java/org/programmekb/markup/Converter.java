package org.programmekb.markup;

import java.util.Map;
import java.util.Optional;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.diagnostic.Diagnostics;

/** Converts bodies, and looks into the cache first where that is faster: for AsciiDoc. */
final class Converter {
    private final Limits limits;
    private final ProjectFiles files;
    private final Optional<BodyCache> cache;
    private final BodyBuilder bodies;
    private final MarkdownEngine markdown;
    private final AsciidocEngine asciidoc;
    private final HtmlEngine html;

    Converter(Limits limits, ProjectFiles files, Optional<BodyCache> cache) {
        this.limits = limits;
        this.files = files;
        this.cache = cache;
        this.bodies = new BodyBuilder(limits.htmlDepth());
        this.markdown = new MarkdownEngine(limits.htmlDepth());
        this.html = new HtmlEngine(limits.htmlDepth());
        this.asciidoc = new AsciidocEngine(files, limits);
    }

    /** The result of an earlier build, if it still holds. */
    Optional<Conversion> known(SourceText source, int bodyStart, Markup markup) {
        if (markup != Markup.ASCIIDOC || cache.isEmpty()) {
            return Optional.empty();
        }
        return cache.get()
                .read(Digests.ofConversion(source, bodyStart, limits))
                .filter(conversion -> conversion.dependencies().stream().allMatch(files::isUnchanged));
    }

    /** Converts anew and keeps the result for the next build. */
    Conversion convert(SourceText source, int bodyStart, Markup markup) {
        Engine engine = switch (markup) {
            case MARKDOWN -> markdown;
            case ASCIIDOC -> asciidoc;
            case HTML -> html;
        };
        Diagnostics findings = new Diagnostics(Map.of());
        Engine.Converted converted = engine.convert(source, bodyStart, findings);
        Body body = bodies.build(converted, findings);
        Conversion conversion = new Conversion(body, findings.all(), converted.dependencies());
        if (markup == Markup.ASCIIDOC) {
            cache.ifPresent(kept -> kept.write(Digests.ofConversion(source, bodyStart, limits), conversion));
        }
        return conversion;
    }

    /** Makes a body of the HTML of an engine that somebody else brought. */
    Body foreign(Engine.Converted converted, Diagnostics findings) {
        return bodies.build(converted, findings);
    }
}
