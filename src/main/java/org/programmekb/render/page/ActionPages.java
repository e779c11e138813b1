package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.List;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.index.ActionIds;
import org.programmekb.index.Addresses;
import org.programmekb.render.EntryViews;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.metadata.DataSets;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.stocktaking.Budgets;
import org.programmekb.render.view.View;

/** The actions of all plans in one table, with their budgets added up. */
public final class ActionPages {
    private final PageFactory pages;
    private final Reader reader;

    public ActionPages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
    }

    /** All pages of this kind in one language; none if no plan has an action. */
    public List<Page> all() {
        return pages.overview(
                OptionalPages.hasActions(reader), "actions", Addresses::actions, Head::listing, this::view);
    }

    private View view() {
        List<View> rows = new ArrayList<>();
        List<ActionPlan> plans = reader.all(ActionPlan.class).all().stream()
                .filter(plan -> !plan.actions().isEmpty())
                .toList();
        plans.forEach(plan -> rows(rows, plan));
        return new View()
                .with("actions", rows)
                .with("planCount", plans.size())
                .with("budgets", new Budgets(reader).view())
                .with(
                        "data",
                        DataSets.of(reader.context()).stream()
                                .filter(set -> set.key().equals(DataSets.ACTIONS))
                                .flatMap(set -> set.links(reader.context()).stream())
                                .toList());
    }

    private void rows(List<View> rows, ActionPlan plan) {
        List<String> ids = ActionIds.of(plan, reader.config());
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            rows.add(of(reader, plan.actions().get(i))
                    .with("id", id)
                    .with("url", reader.url(language -> reader.index().rows().address(plan, "#" + id, language)))
                    .with("plan", reader.link(plan))
                    .with("cities", reader.relatedLinks(plan, City.class)));
        }
    }

    /** What is known of an action. */
    static View of(Reader reader, ActionPlan.Action action) {
        return new View()
                .with("title", reader.text(action.title()))
                .with("owner", action.owner().map(reader::party))
                .with("timing", action.period().map(reader.formats()::span))
                .with("budget", action.budget().map(reader.formats()::money))
                .with("funding", reader.text(action.funding()))
                .with("status", action.status().map(EntryViews::key))
                .with("overdue", action.isOverdue(reader.context().today()));
    }
}
