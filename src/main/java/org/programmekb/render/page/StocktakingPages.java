package org.programmekb.render.page;

import java.util.List;
import org.programmekb.index.Addresses;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.stocktaking.StockDates;
import org.programmekb.render.stocktaking.Stocktaking;

/** Pages for stocktaking meetings: of today, and of dates at which something changed. */
public final class StocktakingPages {
    private final PageFactory pages;
    private final Reader reader;

    public StocktakingPages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
    }

    /** All pages of this kind in one language. */
    public List<Page> all() {
        return OptionalPages.hasStocktaking(reader)
                ? new DatedPages(
                                pages,
                                "stocktaking",
                                Addresses::stocktaking,
                                () -> pages.head("stocktaking"),
                                () -> new StockDates(reader).all())
                        .all(
                                "stocktaking.ftlh",
                                at -> new Stocktaking(reader, at)
                                        .view()
                                        .with("figuresUrl", reader.url(Addresses::figures))
                                        .with("gapsUrl", reader.url(Addresses::gaps))
                                        .with("matrixUrl", at.isEmpty() ? new Matrices(pages).projectUrl() : null))
                : List.of();
    }
}
