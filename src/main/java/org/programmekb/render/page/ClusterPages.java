package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.PilotProject;
import org.programmekb.index.Addresses;
import org.programmekb.index.EntryList;
import org.programmekb.render.Cards;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.layout.Navigation;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.view.ClusterIndexPage;
import org.programmekb.render.view.ClusterPage;
import org.programmekb.source.ContentType;

/** Clusters, their news, and the index of clusters. */
final class ClusterPages {
    private final PageFactory pages;
    private final Reader reader;
    private final Cards cards;
    private final NewsPages news;

    ClusterPages(PageFactory pages, NewsPages news) {
        this.pages = pages;
        this.reader = pages.reader();
        this.cards = pages.cards();
        this.news = news;
    }

    List<Page> all() {
        EntryList<Cluster> clusters = clusters();
        List<Page> result = new ArrayList<>();
        for (Cluster cluster : clusters.all()) {
            result.add(page(cluster));
            result.addAll(news.of(cluster));
        }
        if (!clusters.isEmpty()) {
            result.add(pages.generated(
                    language -> Addresses.index(ContentType.CLUSTER, language),
                    () -> new Head(
                                    reader.message("title.clusters"),
                                    reader.messages().text("description.clusters"),
                                    Navigation.breadcrumb(reader, Optional.empty()),
                                    List.of())
                            .listing(pages.data().list(clusters().all())),
                    () -> new ClusterIndexPage(
                            reader.message("title.clusters"),
                            null,
                            clusters().all().stream().map(cards::cluster).toList(),
                            new Matrices(pages).clusterUrl())));
        }
        return result;
    }

    private EntryList<Cluster> clusters() {
        return reader.index().all(Cluster.class, ContentType.CLUSTER, reader.language());
    }

    /** The page of a cluster. */
    Page page(Cluster cluster) {
        return pages.ofEntry(cluster, () -> cluster(cluster));
    }

    private ClusterPage cluster(Cluster cluster) {
        return new ClusterPage(
                reader.title(cluster),
                reader.otherNames(cluster),
                reader.summary(cluster),
                reader.image(cluster),
                pages.body(cluster),
                reader.texts(cluster.topics()),
                cards.goals(cluster.goals()),
                cluster.lead().map(reader::party).orElse(null),
                cards.cities(
                        cards.related(cluster, City.class, ContentType.CITY).all()),
                cards.related(cluster, ActionPlan.class, ContentType.LAP).all().stream()
                        .map(cards::plan)
                        .toList(),
                cards.related(cluster, PilotProject.class, ContentType.PROJECT).all().stream()
                        .map(cards::project)
                        .toList(),
                reader.organisations(cluster.core().relations().organisations()),
                pages.latestNews(cluster),
                pages.connections(cluster));
    }
}
