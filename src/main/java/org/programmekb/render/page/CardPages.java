package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.programmekb.content.City;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Entry;
import org.programmekb.content.PilotProject;
import org.programmekb.index.Addresses;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.PageVersions;
import org.programmekb.render.layout.LayoutFactory;

/** Cards: pages in small, which other sites show in a frame. Each prints what its page says first. */
public final class CardPages {
    private final PageFactory pages;
    private final NewsPages news;

    public CardPages(PageFactory pages, NewsPages news) {
        this.pages = pages;
        this.news = news;
    }

    /** All cards in one language; none if the site has none. */
    public List<Page> all() {
        List<Page> cards = new ArrayList<>();
        if (OptionalPages.hasCards(pages.reader().config())) {
            CityPages cities = new CityPages(pages, news);
            CooperationPages cooperations = new CooperationPages(pages);
            ProjectPages projects = new ProjectPages(pages);
            addTo(cards, City.class, cities::page);
            addTo(cards, Cooperation.class, cooperations::page);
            addTo(cards, PilotProject.class, projects::page);
            cities.index().forEach(index -> cards.add(card(index)));
            AchievementPages matrix = new AchievementPages(pages);
            if (matrix.exists()) {
                cards.add(card(matrix.today()));
            }
        }
        return cards;
    }

    private <T extends Entry> void addTo(List<Page> cards, Class<T> type, Function<T, Page> page) {
        pages.withPages(type).forEach(entry -> cards.add(card(page.apply(entry))));
    }

    private static Page card(Page page) {
        return new Page(
                Addresses.card(page.path()),
                page.language(),
                Optional.empty(),
                new PageVersions(page.versions().paths(), List.of(), Optional.empty()),
                () -> {
                    Page.Content content = page.content().get();
                    return new Page.Content(
                            "card.ftlh",
                            content.layout().with("contentSecurityPolicy", LayoutFactory.policy(null)),
                            content.page());
                });
    }
}
