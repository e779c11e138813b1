package org.programmekb.render.stocktaking;

import org.programmekb.render.CitationViews;
import org.programmekb.render.Reader;
import org.programmekb.render.view.View;

/** How new the data of a page are: when the last entry changed, and the date of the newest source. */
public final class AsOf {
    private AsOf() {}

    /** Adds both, as far as they are known. */
    public static View on(View view, Reader reader) {
        return view.with(
                        "asOf",
                        reader.context()
                                .lastChange()
                                .map(moment -> reader.formats()
                                        .day(moment, reader.config().timeZone())))
                .with("newestSource", new CitationViews(reader).newest().map(reader.formats()::date));
    }
}
