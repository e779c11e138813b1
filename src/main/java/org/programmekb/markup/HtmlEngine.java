package org.programmekb.markup;

import java.util.List;
import org.programmekb.diagnostic.Diagnostics;

/** Documents that are written in HTML. */
final class HtmlEngine implements Engine {
    private final int maxDepth;

    HtmlEngine(int maxDepth) {
        this.maxDepth = maxDepth;
    }

    @Override
    public Converted convert(SourceText source, int bodyStart, Diagnostics findings) {
        String html = RawHtml.withOffsets(source.text().substring(bodyStart), 0);
        return new Converted(
                HtmlTree.parse(html, maxDepth),
                (body, occurring) -> {},
                new OffsetPlaces(source, bodyStart),
                List.of());
    }
}
