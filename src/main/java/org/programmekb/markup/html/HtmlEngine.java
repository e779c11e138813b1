package org.programmekb.markup.html;

import java.util.List;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.markup.text.OffsetPlaces;
import org.programmekb.markup.text.SourceText;

/** Converts documents that are written in HTML. */
public final class HtmlEngine implements Engine {
    private final int maxDepth;

    public HtmlEngine(int maxDepth) {
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
