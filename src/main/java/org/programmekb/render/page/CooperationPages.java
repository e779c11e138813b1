package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.programmekb.connection.SharedProjects;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.Cluster;
import org.programmekb.content.Cooperation;
import org.programmekb.render.CooperationViews;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Page;
import org.programmekb.render.PhaseViews;
import org.programmekb.render.Reader;
import org.programmekb.render.chart.Timelines;
import org.programmekb.render.head.Brief;
import org.programmekb.render.head.Heads;
import org.programmekb.render.head.SideBySide;
import org.programmekb.render.part.AgreementViews;
import org.programmekb.render.part.Facts;
import org.programmekb.render.part.Filters;
import org.programmekb.render.part.InvolvedViews;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;

/** Cooperations of cities and their index. */
public final class CooperationPages {
    private final PageFactory pages;
    private final Reader reader;
    private final EntryViews views;
    private final CooperationViews cooperations;

    public CooperationPages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.views = pages.views();
        this.cooperations = new CooperationViews(reader);
    }

    /** All pages of this kind in one language. */
    public List<Page> all() {
        List<Page> result = new ArrayList<>();
        pages.withPages(Cooperation.class).forEach(cooperation -> result.add(page(cooperation)));
        result.addAll(pages.index(
                Cooperation.class,
                "cooperation-index.ftlh",
                all -> Filters.byPhase(
                                reader,
                                all,
                                "cooperations",
                                each -> pages.rows()
                                        .listed(
                                                cooperations
                                                        .of(each)
                                                        .with("agreements", new AgreementViews(reader).on(each)),
                                                each))
                        .with(
                                "shared",
                                new SharedProjects(reader.index(), reader.language()).all(),
                                cooperations::shared)));
        return result;
    }

    /** The page of a cooperation. */
    public Page page(Cooperation cooperation) {
        return pages.withCard(pages.ofEntry(cooperation, "cooperation.ftlh", () -> cooperation(cooperation))
                .withDrawing());
    }

    private View cooperation(Cooperation cooperation) {
        Brief brief = Brief.of(reader, cooperation);
        List<ActionPlan> plans = reader.related(cooperation, ActionPlan.class).all();
        return new View()
                .with("head", new Heads(reader).of(cooperation))
                .with("brief", brief.view())
                .with("decisions", brief.decisions())
                .with(
                        "compare",
                        new SideBySide(reader)
                                .of(cooperations.cities(cooperation))
                                .with("url", ComparePages.url(reader, cooperations.cities(cooperation))))
                .with("facts", facts(cooperation))
                .with("plans", plans, views::plan)
                .with("agreements", new AgreementViews(reader).on(cooperation))
                .with("events", pages.upcoming(cooperation))
                .with("involved", new InvolvedViews(reader).around(cooperation))
                .with("timeline", new Timelines(reader).of(cooperation));
    }

    private List<View> facts(Cooperation cooperation) {
        return new Facts(reader)
                .text(
                        "cooperation.basis",
                        Optional.of(cooperation.basis())
                                .filter(basis -> !basis.isEmpty())
                                .map(basis -> Text.of(basis.stream()
                                        .map(each -> reader.words("cooperation.basis." + EntryViews.key(each)))
                                        .collect(Collectors.joining(reader.words("list.separator"))))))
                .date("cooperation.since", cooperation.since().map(reader.formats()::date))
                .text(
                        "cooperation.state",
                        cooperation.state().map(state -> reader.message("cooperation.state." + EntryViews.key(state))))
                .add("cooperation.phases", "textList", new PhaseViews(reader).of(cooperation))
                .links("cooperation.clusters", reader.relatedLinks(cooperation, Cluster.class))
                .links("contact.title", views.contact(cooperation.contact()))
                .all();
    }
}
