package org.programmekb.index;

import java.util.List;
import java.util.stream.Stream;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.Readings;
import org.programmekb.markup.html.UsedIds;

/**
 * The anchors of the actions of a plan: the same in every language, on the page of the plan, in the list of all actions
 * and in the open data. They come from the titles, so that they stay when an action is added or moved.
 */
public final class ActionIds {
    private ActionIds() {}

    /** One for each action, in their order. */
    public static List<String> of(ActionPlan plan, SiteConfig config) {
        UsedIds used = new UsedIds(List.of());
        String prefix = "part-" + plan.id().slug().replace('/', '-') + "-";
        return plan.actions().stream()
                .map(action -> Stream.concat(Stream.of(config.defaultLanguage()), config.languages().stream())
                        .flatMap(language -> action.title().in(language).stream())
                        .findFirst()
                        .map(Readings::slug)
                        .filter(slug -> !slug.isEmpty())
                        .orElse("action"))
                .map(slug -> used.take(prefix + slug))
                .toList();
    }
}
