package org.programmekb.render.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.programmekb.index.Addresses;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.metadata.DataSets;
import org.programmekb.render.stocktaking.Completeness;
import org.programmekb.render.stocktaking.Figures;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.View;

/** The programme in figures, and beside it, for those who work on the site, what the entries do not say. */
public final class FigurePages {
    private final PageFactory pages;
    private final Reader reader;

    public FigurePages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
    }

    /** All pages of this kind in one language. */
    public List<Page> all() {
        return OptionalPages.hasFigures(reader)
                ? List.of(
                        pages.generated(
                                        Addresses::figures,
                                        "figures.ftlh",
                                        () -> pages.head("figures").listing(),
                                        () -> new Figures(reader)
                                                .view()
                                                .with("title", reader.message("title.figures"))
                                                .with("gapsUrl", reader.url(Addresses::gaps))
                                                .with("files", files()))
                                .withDrawing(),
                        pages.internal(
                                Addresses::gaps,
                                "gaps.ftlh",
                                () -> pages.head("gaps"),
                                () -> new View()
                                        .with("title", reader.message("title.gaps"))
                                        .with("known", new Completeness(reader).kinds())))
                : List.of();
    }

    /** The files of the open data by the name of their data set. */
    private Map<String, List<Link>> files() {
        Map<String, List<Link>> files = new LinkedHashMap<>();
        DataSets.of(reader.context()).forEach(set -> files.put(set.key(), set.links(reader.context())));
        return files;
    }
}
