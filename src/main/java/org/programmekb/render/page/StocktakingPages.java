package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.programmekb.config.Language;
import org.programmekb.content.PartialDate;
import org.programmekb.index.Addresses;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.stocktaking.StockDates;
import org.programmekb.render.stocktaking.Stocktaking;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;

/** Pages for stocktaking meetings: of today, and of dates at which something changed. */
public final class StocktakingPages {
    private static final Optional<PartialDate> TODAY = Optional.empty();

    private final PageFactory pages;
    private final Reader reader;

    public StocktakingPages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
    }

    /** All pages of this kind in one language. */
    public List<Page> all() {
        List<Page> result = new ArrayList<>();
        if (OptionalPages.hasStocktaking(reader)) {
            result.add(page(TODAY));
            new StockDates(reader).all().forEach(date -> result.add(page(Optional.of(date))));
        }
        return result;
    }

    private Page page(Optional<PartialDate> at) {
        return pages.generated(
                path(at),
                "stocktaking.ftlh",
                () -> head(at).listing(),
                () -> new Stocktaking(reader, at)
                        .view()
                        .with("title", title(at))
                        .with("figuresUrl", reader.url(Addresses::figures))
                        .with("gapsUrl", reader.url(Addresses::gaps))
                        .with("matrixUrl", at.isEmpty() ? new Matrices(pages).projectUrl() : null)
                        .with("dates", links(at)));
    }

    private static Function<Language, String> path(Optional<PartialDate> at) {
        return language -> at.map(date -> Addresses.stocktaking(date.iso(), language))
                .orElseGet(() -> Addresses.stocktaking(language));
    }

    private Head head(Optional<PartialDate> at) {
        Head head = pages.head("stocktaking");
        if (at.isEmpty()) {
            return head;
        }
        List<Link> breadcrumb = new ArrayList<>(head.breadcrumb());
        breadcrumb.add(reader.link("title.stocktaking", Addresses::stocktaking));
        return new Head(
                title(at),
                reader.messages().text("description.stocktaking.date", text(at.get())),
                breadcrumb,
                List.of());
    }

    private Text title(Optional<PartialDate> at) {
        return at.map(date -> reader.message("title.stocktaking.date", text(date)))
                .orElseGet(() -> reader.message("title.stocktaking"));
    }

    private String text(PartialDate date) {
        return reader.formats().date(date).text();
    }

    /** Links to the other dates, the latest first. */
    private List<View> links(Optional<PartialDate> at) {
        List<View> links = new ArrayList<>();
        for (PartialDate date : new StockDates(reader).all()) {
            links.add(0, link(text(date), Optional.of(date), at));
        }
        if (!links.isEmpty()) {
            links.add(0, link(reader.messages().text("matrix.today"), TODAY, at));
        }
        return links;
    }

    private View link(String text, Optional<PartialDate> date, Optional<PartialDate> at) {
        return new View("date-choice")
                .with("text", text)
                .with("url", reader.url(path(date)))
                .with("current", date.equals(at));
    }
}
