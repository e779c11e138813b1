package org.programmekb.render.metadata;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.programmekb.config.Language;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.CitedSources;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Described;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.Organisation;
import org.programmekb.content.PilotProject;
import org.programmekb.content.Stakeholder;
import org.programmekb.content.Version;
import org.programmekb.index.Addresses;
import org.programmekb.index.Countries;
import org.programmekb.index.Shown;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Text;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;
import org.programmekb.type.FieldDescription;
import org.programmekb.type.FieldKind;
import org.programmekb.type.TypeDescription;

/** Structured data (schema.org) of entries of each type; docs/spec/21-structured-data.md gives the reasons. */
record EntryStructuredData(Reader reader, StructuredData data) {
    private static final String ABOUT = "about";
    private static final String POPULATION = "http://www.wikidata.org/entity/P1082";

    /** The subject of an entry's page; for news and static pages, the text itself. */
    SchemaOrgNode of(Entry entry, Shown shown, String url, Optional<String> image) {
        if (entry instanceof NewsItem item) {
            return article(item, shown, url, image);
        } else if (entry instanceof City city) {
            return with(place(city), city, shown, url);
        } else if (entry instanceof Cluster cluster) {
            return with(theme(cluster), cluster, shown, url);
        } else if (entry instanceof ActionPlan plan) {
            return with(plan(plan), plan, shown, url);
        } else if (entry instanceof PilotProject project) {
            return with(project(project), project, shown, url);
        } else if (entry instanceof Cooperation cooperation) {
            return with(cooperation(cooperation), cooperation, shown, url);
        }
        Optional<TypeDescription> described =
                reader.config().types().description(entry.id().type());
        if (entry instanceof Described && described.isPresent()) {
            return with(thing(entry, described.get(), shown), entry, shown, url);
        }
        String type = entry.id().slug().equals(ABOUT) ? "AboutPage" : StructuredData.PAGE;
        return translations(
                page(type, entry, shown, url)
                        .with("name", reader.title(entry).text())
                        .with("description", shown.version().summary()),
                entry,
                shown);
    }

    /** What an entry of a type is that the project describes; texts have the properties that the description names. */
    private SchemaOrgNode thing(Entry entry, TypeDescription described, Shown shown) {
        SchemaOrgNode thing = SchemaOrgNode.of(described.schemaOrg(), data.id(entry.id()))
                .with("description", shown.version().summary());
        for (FieldDescription field : described.fields()) {
            if (field.kind() == FieldKind.TEXT
                    && !field.isList()
                    && entry.core().more().get(field.name()) instanceof LocalizedText text) {
                field.property()
                        .ifPresent(property ->
                                thing.with(property, reader.text(text).text()));
            }
        }
        return thing;
    }

    private SchemaOrgNode page(String type, Entry entry, Shown shown, String url) {
        Version version = shown.version();
        return data.page(type, url, version.language())
                .withTexts("citation", citations(entry))
                .with(
                        "dateModified",
                        reader.context().lastChange(version.document().source()).map(Instant::toString));
    }

    /** Properties common to all subjects of pages that are not pages themselves. */
    private SchemaOrgNode with(SchemaOrgNode thing, Entry entry, Shown shown, String url) {
        return thing.with("name", reader.name(entry).text())
                .withTexts("alternateName", names(entry))
                .with(
                        "image",
                        Optional.ofNullable(reader.image(entry))
                                .map(image -> reader.context().completed(image.url())))
                .with("url", url)
                .with("mainEntityOfPage", page(StructuredData.PAGE, entry, shown, url));
    }

    /** The addresses of the sources. */
    private List<String> citations(Entry entry) {
        return CitedSources.listed(entry, reader.config().types()).stream()
                .flatMap(citation -> citation.url().map(Object::toString).stream())
                .toList();
    }

    /** Other and former names, each once. */
    private Set<String> names(Entry entry) {
        Set<String> names = new LinkedHashSet<>();
        reader.otherNames(entry).stream().map(Text::text).forEach(names::add);
        entry.properName()
                .ifPresent(name -> names.addAll(
                        name.former().getOrDefault(reader.language().code(), List.of())));
        return names;
    }

    private SchemaOrgNode article(NewsItem item, Shown shown, String url, Optional<String> image) {
        List<SchemaOrgNode> about = new ArrayList<>();
        item.event().ifPresent(event -> about.add(new EventStructuredData(reader, data).of(item, event, shown, url)));
        for (City city : related(item, City.class, ContentType.CITY)) {
            about.add(named(SchemaOrgNode.of(StructuredData.type(city), data.id(city.id())), city));
        }
        for (Cluster cluster : related(item, Cluster.class, ContentType.CLUSTER)) {
            about.add(named(SchemaOrgNode.of("DefinedTerm", data.id(cluster.id())), cluster));
        }
        ArticleDates dates = ArticleDates.of(item, shown, reader.context());
        SchemaOrgNode article = data.page("NewsArticle", url, shown.version().language())
                .with("headline", shown.version().title())
                .with("description", shown.version().summary())
                .with("url", url)
                .with("datePublished", dates.published())
                .with("dateModified", dates.modified())
                .with("image", image)
                .with("publisher", data.publisher())
                .with("author", SchemaOrgNode.reference(data.id("publisher")))
                .withTexts("citation", citations(item))
                .with("about", about)
                .withTexts("keywords", shown.version().tags());
        return translations(article, item, shown);
    }

    private <T extends Entry> List<T> related(Entry entry, Class<T> type, ContentType contentType) {
        return reader.index()
                .related(entry, type, contentType, reader.language())
                .all();
    }

    private SchemaOrgNode named(SchemaOrgNode thing, Entry entry) {
        return thing.with("name", reader.name(entry).text());
    }

    /** The original that this text translates, or its translations. */
    private SchemaOrgNode translations(SchemaOrgNode text, Entry entry, Shown shown) {
        Language own = shown.version().language();
        Optional<Language> source = reader.context().source(shown.version());
        if (source.isPresent()) {
            return text.with("translationOfWork", version(entry.id(), source.get()));
        }
        List<SchemaOrgNode> others = new ArrayList<>();
        for (Version version : reader.index().versions(entry)) {
            Optional<Language> from = reader.context().source(version);
            if (from.isPresent() && from.get().equals(own)) {
                others.add(version(entry.id(), version.language()));
            }
        }
        return text.with("workTranslation", others);
    }

    private SchemaOrgNode version(ContentId id, Language language) {
        return SchemaOrgNode.reference(
                reader.context().absoluteUrl(reader.index().rows().address(id, language)));
    }

    private SchemaOrgNode place(City city) {
        SchemaOrgNode place = SchemaOrgNode.of(StructuredData.type(city), data.id(city.id()));
        city.position()
                .ifPresent(position -> place.with(
                        "geo",
                        SchemaOrgNode.of("GeoCoordinates")
                                .with("latitude", BigDecimal.valueOf(position.latitude()))
                                .with("longitude", BigDecimal.valueOf(position.longitude()))));
        container(city).ifPresent(container -> place.with("containedInPlace", container));
        city.population()
                .ifPresent(population -> place.with(
                        "additionalProperty",
                        SchemaOrgNode.of("PropertyValue")
                                .with("propertyID", POPULATION)
                                .with("name", reader.words("city.population"))
                                .with("value", BigDecimal.valueOf(population.value()))
                                .with(
                                        "valueReference",
                                        SchemaOrgNode.of("PropertyValue")
                                                .with("name", "year")
                                                .with("value", BigDecimal.valueOf(population.year())))));
        return place.with("sameAs", city.website().map(Object::toString));
    }

    /** The region and the country, as far as they are known. */
    private Optional<SchemaOrgNode> container(City city) {
        Optional<SchemaOrgNode> country = city.country()
                .map(code -> SchemaOrgNode.of("Country")
                        .with("name", Countries.name(code, reader.language()))
                        .with("identifier", code));
        Optional<SchemaOrgNode> region = city.region()
                .map(name -> SchemaOrgNode.of("AdministrativeArea")
                        .with("name", reader.text(name).text()));
        region.ifPresent(inner -> country.ifPresent(outer -> inner.with("containedInPlace", outer)));
        return region.or(() -> country);
    }

    /** The clusters are the programme's own list of themes. */
    private SchemaOrgNode theme(Cluster cluster) {
        return SchemaOrgNode.of("DefinedTerm", data.id(cluster.id()))
                .with(
                        "inDefinedTermSet",
                        reader.context().absoluteUrl(Addresses.index(ContentType.CLUSTER, reader.language())));
    }

    private SchemaOrgNode plan(ActionPlan plan) {
        Set<String> funding = new LinkedHashSet<>();
        plan.actions()
                .forEach(action -> action.funding()
                        .ifPresent(source -> funding.add(reader.text(source).text())));
        SchemaOrgNode project = ofCities(plan, organisations(plan.stakeholders()))
                .with("funding", funding, source -> SchemaOrgNode.of("Grant").with("name", source));
        plan.period()
                .ifPresent(period -> project.with("foundingDate", period.from().map(ArticleDates::day))
                        .with("dissolutionDate", period.to().map(ArticleDates::day)));
        return project;
    }

    private SchemaOrgNode project(PilotProject project) {
        return ofCities(project, organisations(project.stakeholders()))
                .with("foundingDate", project.since().map(ArticleDates::day));
    }

    private SchemaOrgNode cooperation(Cooperation cooperation) {
        SchemaOrgNode node = ofCities(
                        cooperation, cooperation.core().relations().organisations())
                .with("foundingDate", cooperation.since().map(ArticleDates::day));
        cooperation
                .contact()
                .ifPresent(contact -> node.with(
                        "contactPoint",
                        SchemaOrgNode.of("ContactPoint")
                                .with("name", reader.text(contact.name()).text())
                                .with("email", contact.email())
                                .with("url", contact.website().map(Object::toString))));
        return node;
    }

    private static List<String> organisations(List<Stakeholder> stakeholders) {
        return stakeholders.stream().map(Stakeholder::organisation).toList();
    }

    /** In schema.org, cities are places and cannot be members. */
    private SchemaOrgNode ofCities(Entry entry, List<String> organisations) {
        return SchemaOrgNode.of("Project", data.id(entry.id()))
                .with(
                        "location",
                        related(entry, City.class, ContentType.CITY),
                        city -> named(SchemaOrgNode.of(StructuredData.type(city), data.id(city.id())), city))
                .with(
                        "member",
                        organisations.stream()
                                .distinct()
                                .flatMap(id -> reader.index().organisation(id).stream())
                                .map(this::member)
                                .toList());
    }

    private SchemaOrgNode member(Organisation organisation) {
        return SchemaOrgNode.of("Organization", data.id("organisation/" + organisation.id()))
                .with("name", reader.text(organisation.name().official()).text());
    }
}
