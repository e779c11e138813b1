package org.programmekb.render.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.programmekb.config.CityGroup;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.PartialDate;
import org.programmekb.content.PilotProject;
import org.programmekb.index.Addresses;
import org.programmekb.index.Countries;
import org.programmekb.index.EntryList;
import org.programmekb.index.NameOrder;
import org.programmekb.render.Cards;
import org.programmekb.render.Letters;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.layout.Navigation;
import org.programmekb.render.locale.Formats;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.view.CityIndexPage;
import org.programmekb.render.view.CityPage;
import org.programmekb.render.view.Quantity;
import org.programmekb.render.view.Text;
import org.programmekb.source.ContentType;

/** City profiles, their news, and the index of cities by side and country. */
final class CityPages {
    private final PageFactory pages;
    private final Reader reader;
    private final Cards cards;
    private final NewsPages news;

    CityPages(PageFactory pages, NewsPages news) {
        this.pages = pages;
        this.reader = pages.reader();
        this.cards = pages.cards();
        this.news = news;
    }

    List<Page> all() {
        EntryList<City> cities = cities();
        List<Page> result = new ArrayList<>();
        for (City city : cities.all()) {
            result.add(page(city));
            result.addAll(news.of(city));
        }
        if (!cities.isEmpty()) {
            result.add(pages.generated(
                    language -> Addresses.index(ContentType.CITY, language),
                    () -> new Head(
                                    reader.message("title.cities"),
                                    reader.messages().text("description.cities"),
                                    Navigation.breadcrumb(reader, Optional.empty()),
                                    List.of())
                            .listing(pages.data().list(cities().all())),
                    () -> index(cities().all())));
        }
        return result;
    }

    private EntryList<City> cities() {
        return reader.index().all(City.class, ContentType.CITY, reader.language());
    }

    private CityIndexPage index(List<City> cities) {
        NameOrder order = reader.index().order(reader.language());
        return new CityIndexPage(
                reader.message("title.cities"),
                null,
                cities.size(),
                groups(cities),
                Letters.index(cities, city -> order.initial(reader.name(city).text(), city.pinyin()), reader::link),
                new Matrices(pages).clusterUrl());
    }

    /** The cities by side and country, without empty sides. */
    private List<org.programmekb.render.view.CityGroup> groups(List<City> cities) {
        List<org.programmekb.render.view.CityGroup> groups = new ArrayList<>();
        for (Side side : sides(reader, cities)) {
            groups.add(new org.programmekb.render.view.CityGroup(
                    side.id(), side.name(), side.cities().size(), countries(side)));
        }
        return groups;
    }

    private List<org.programmekb.render.view.CityGroup.CountryGroup> countries(Side side) {
        Map<String, List<City>> byCountry = new LinkedHashMap<>();
        for (City city : side.cities()) {
            byCountry
                    .computeIfAbsent(city.country().orElse(""), code -> new ArrayList<>())
                    .add(city);
        }
        NameOrder order = reader.index().order(reader.language());
        List<org.programmekb.render.view.CityGroup.CountryGroup> groups = new ArrayList<>();
        byCountry.entrySet().stream()
                .sorted(Map.Entry.comparingByKey((a, b) -> order.comparator()
                        .compare(order.key(country(a), Optional.empty()), order.key(country(b), Optional.empty()))))
                .forEach(entry -> groups.add(new org.programmekb.render.view.CityGroup.CountryGroup(
                        side.id() + "-"
                                + (entry.getKey().isEmpty()
                                        ? "other"
                                        : entry.getKey().toLowerCase(Locale.ROOT)),
                        Text.of(country(entry.getKey())),
                        cards.cities(entry.getValue()))));
        return groups;
    }

    private String country(String code) {
        return code.isEmpty() ? reader.messages().text("country.unknown") : Countries.name(code, reader.language());
    }

    /** Cities of one side, in the reader's order. */
    record Side(String id, Text name, List<City> cities) {}

    /** The cities of each configured side, without empty sides; cities without a side come last. */
    static List<Side> sides(Reader reader, List<City> cities) {
        List<Side> sides = new ArrayList<>();
        for (CityGroup group : reader.config().groups()) {
            List<City> members = cities.stream()
                    .filter(city -> city.side().filter(group::equals).isPresent())
                    .toList();
            if (!members.isEmpty()) {
                sides.add(new Side(group.id(), reader.text(group.name()), members));
            }
        }
        List<City> others =
                cities.stream().filter(city -> city.side().isEmpty()).toList();
        if (!others.isEmpty()) {
            sides.add(new Side("other", reader.message("side.other"), others));
        }
        return sides;
    }

    /** The page of a city. */
    Page page(City city) {
        return pages.ofEntry(city, () -> profile(city));
    }

    private CityPage profile(City city) {
        return new CityPage(
                reader.title(city),
                reader.otherNames(city),
                formerNames(city),
                reader.summary(city),
                reader.image(city),
                pages.body(city),
                city.side().map(group -> reader.text(group.name())).orElse(Text.of("")),
                Cards.role(city),
                cards.country(city),
                reader.text(city.region()),
                city.population()
                        .map(population -> new Quantity(
                                reader.formats().quantity(BigDecimal.valueOf(population.value())),
                                Integer.toString(population.year())))
                        .orElse(null),
                city.area().map(area -> reader.formats().number(area)).orElse(null),
                city.position().map(Formats::coordinates).orElse(null),
                city.mayor().orElse(null),
                city.joined().map(this::joined).orElse(null),
                city.website().map(Object::toString).orElse(null),
                reader.texts(city.priorities()),
                partners(city),
                cards.relatedLinks(city, Cluster.class, ContentType.CLUSTER),
                cards.related(city, ActionPlan.class, ContentType.LAP).all().stream()
                        .map(cards::plan)
                        .toList(),
                cards.related(city, PilotProject.class, ContentType.PROJECT).all().stream()
                        .map(project -> cards.project(project, city))
                        .toList(),
                reader.organisations(city.core().relations().organisations()),
                pages.latestNews(city),
                pages.connections(city));
    }

    /** A year alone is not formatted as a date, because the label says what it is. */
    private String joined(PartialDate date) {
        return date instanceof PartialDate.OfYear
                ? Integer.toString(date.year())
                : reader.formats().date(date).text();
    }

    private List<Text> formerNames(City city) {
        return city.name().former().getOrDefault(reader.language().code(), List.of()).stream()
                .map(Text::of)
                .toList();
    }

    private List<CityPage.Partner> partners(City city) {
        return reader.index().partners(city, reader.language()).all().stream()
                .map(partner -> new CityPage.Partner(
                        cards.city(partner),
                        reader.links(reader.index()
                                .shared(city, partner, reader.language())
                                .all())))
                .toList();
    }
}
