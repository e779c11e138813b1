package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.List;
import org.programmekb.config.CityGroup;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Cooperation;
import org.programmekb.render.CitationViews;
import org.programmekb.render.CooperationViews;
import org.programmekb.render.EntryViews;
import org.programmekb.render.PhaseViews;
import org.programmekb.render.Reader;
import org.programmekb.render.chart.Timelines;
import org.programmekb.render.head.Brief;
import org.programmekb.render.head.Furthest;
import org.programmekb.render.head.Heads;
import org.programmekb.render.head.SideBySide;
import org.programmekb.render.locale.Formats;
import org.programmekb.render.part.AgreementViews;
import org.programmekb.render.part.CityFigures;
import org.programmekb.render.part.Facts;
import org.programmekb.render.part.InvolvedViews;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;

/** What the page of a city shows. */
final class CityProfile {
    private final PageFactory pages;
    private final Reader reader;
    private final EntryViews views;
    private final CooperationViews cooperations;
    private final CityFigures figures;

    CityProfile(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.views = pages.views();
        this.cooperations = new CooperationViews(reader);
        this.figures = new CityFigures(reader);
    }

    View of(City city) {
        List<Cooperation> own = new Furthest(reader).cooperations(city);
        Brief brief = Brief.of(reader, city, own);
        List<City> compared = new ArrayList<>(List.of(city));
        own.stream()
                .filter(cooperation -> cooperations.cities(cooperation).size() == 2)
                .limit(1)
                .flatMap(cooperation -> cooperations.cities(cooperation).stream())
                .filter(other -> !other.id().equals(city.id()))
                .forEach(compared::add);
        return new View()
                .with("head", new Heads(reader).of(city))
                .with("brief", brief.view())
                .with("decisions", brief.decisions())
                .with(
                        "compare",
                        new SideBySide(reader)
                                .of(compared)
                                .with("url", compared.size() > 1 ? ComparePages.url(reader, compared) : null))
                .with("involved", new InvolvedViews(reader).around(city))
                .with("priorities", reader.texts(city.priorities()))
                .with("partners", views.cities(cooperations.otherPartners(city)))
                .with(
                        "cooperations",
                        own,
                        cooperation ->
                                cooperations.of(cooperation).with("others", cooperations.withOthers(cooperation, city)))
                .with("shared", cooperations.shared(city))
                .with("missing", figures.missing(city))
                .with("facts", facts(city))
                .with("plans", reader.related(city, ActionPlan.class).all(), views::plan)
                .with("agreements", new AgreementViews(reader).on(city))
                .with("events", pages.upcoming(city))
                .with("timeline", new Timelines(reader).of(city))
                .with("news", pages.latestNews(city));
    }

    private List<View> facts(City city) {
        Formats formats = reader.formats();
        return new Facts(reader)
                .text("city.side", city.side().map(CityGroup::name).map(reader::text))
                .text("city.country", views.country(city))
                .text("city.region", reader.text(city.region()))
                .add(
                        "city.population",
                        "sourced",
                        city.population()
                                .map(people -> new View()
                                        .with("text", figures.population(people))
                                        .with("source", new CitationViews(reader).of(people.source()))))
                .text("city.area", city.areaKm2().map(area -> reader.message("unit.area", formats.number(area))))
                .date("city.joined", city.joined().map(formats::date))
                .text("city.kind", EntryViews.kind(city).map(kind -> reader.message("city.kind." + kind)))
                .text("city.role", EntryViews.role(city).map(role -> reader.message("city.role." + role)))
                .text("city.mayor", city.mayor().map(Text::of))
                .add("cooperation.phases", "textList", new PhaseViews(reader).of(city))
                .links("city.clusters", reader.relatedLinks(city, Cluster.class))
                .links("contact.title", views.contact(city.contact()))
                .add("city.former-names", "textList", formerNames(city))
                .link("city.website", city.website().map(EntryViews::website))
                .text("city.coordinates", city.position().map(at -> Text.of(formats.coordinates(at))))
                .all();
    }

    private List<Text> formerNames(City city) {
        return city.name().former().getOrDefault(reader.language().code(), List.of()).stream()
                .map(Text::of)
                .toList();
    }
}
