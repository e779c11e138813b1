package org.programmekb.content;

import java.util.List;
import java.util.stream.Stream;

/**
 * The typed and checked content of all sources, including drafts and scheduled items. Lists are sorted by id;
 * organisations, terms, people, sources and phases are in the order written.
 */
public record Programme(
        List<City> cities,
        List<Cooperation> cooperations,
        List<Cluster> clusters,
        List<NewsItem> news,
        List<ActionPlan> plans,
        List<PilotProject> projects,
        List<StaticPage> pages,
        List<Described> described,
        List<Organisation> organisations,
        List<Term> terms,
        List<Person> people,
        List<Source> sources,
        List<Phase> phases) {
    public Programme {
        cities = List.copyOf(cities);
        cooperations = List.copyOf(cooperations);
        clusters = List.copyOf(clusters);
        news = List.copyOf(news);
        plans = List.copyOf(plans);
        projects = List.copyOf(projects);
        pages = List.copyOf(pages);
        described = List.copyOf(described);
        organisations = List.copyOf(organisations);
        terms = List.copyOf(terms);
        people = List.copyOf(people);
        sources = List.copyOf(sources);
        phases = List.copyOf(phases);
    }

    /** The entries of all types. */
    public Stream<Entry> entries() {
        return Stream.<List<? extends Entry>>of(news, cities, cooperations, clusters, plans, projects, pages, described)
                .flatMap(List::stream);
    }
}
