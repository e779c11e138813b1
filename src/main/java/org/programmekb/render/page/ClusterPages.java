package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.List;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.PilotProject;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Facts;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.view.View;

/** Clusters, their news, and the index of clusters. */
final class ClusterPages {
    private final PageFactory pages;
    private final Reader reader;
    private final EntryViews views;
    private final NewsPages news;

    ClusterPages(PageFactory pages, NewsPages news) {
        this.pages = pages;
        this.reader = pages.reader();
        this.views = pages.views();
        this.news = news;
    }

    List<Page> all() {
        List<Page> result = new ArrayList<>();
        for (Cluster cluster : reader.all(Cluster.class).all()) {
            result.add(page(cluster));
            result.addAll(news.of(cluster));
        }
        result.addAll(pages.index(
                Cluster.class,
                "cluster-index.ftlh",
                clusters -> new View()
                        .with("clusters", clusters.stream().map(views::cluster).toList())
                        .with("total", reader.all(City.class).size())
                        .with("cityCount", citiesWithCluster())
                        .with(
                                "themeCount",
                                clusters.stream()
                                        .filter(cluster -> !reader.related(cluster, City.class)
                                                .isEmpty())
                                        .count())
                        .with("matrixUrl", new Matrices(pages).clusterUrl())));
        return result;
    }

    private long citiesWithCluster() {
        return reader.all(City.class).all().stream()
                .filter(city -> !reader.related(city, Cluster.class).isEmpty())
                .count();
    }

    /** The page of a cluster. */
    Page page(Cluster cluster) {
        return pages.ofEntry(cluster, "cluster.ftlh", () -> cluster(cluster));
    }

    private View cluster(Cluster cluster) {
        return new View()
                .with("otherNames", reader.otherNames(cluster))
                .with(
                        "facts",
                        new Facts(reader)
                                .add("cluster.topics", "textList", reader.texts(cluster.topics()))
                                .link("cluster.lead", cluster.lead().map(reader::party))
                                .links(
                                        "related.organisations",
                                        reader.organisations(
                                                cluster.core().relations().organisations()))
                                .add("cluster.sdgs", "sdgs", views.goals(cluster.goals()))
                                .all())
                .with("cities", views.cities(reader.related(cluster, City.class).all()))
                .with(
                        "plans",
                        reader.related(cluster, ActionPlan.class).all().stream()
                                .map(views::plan)
                                .toList())
                .with(
                        "projects",
                        reader.related(cluster, PilotProject.class).all().stream()
                                .map(views::project)
                                .toList())
                .with("events", pages.upcoming(cluster))
                .with("news", pages.latestNews(cluster));
    }
}
