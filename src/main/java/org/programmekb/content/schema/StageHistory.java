package org.programmekb.content.schema;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.PilotProject.Stage;
import org.programmekb.content.StageChange;
import org.programmekb.content.field.BindingContext;
import org.programmekb.content.field.Lists;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.ContentId;

/**
 * The stages of a project with their dates.
 *
 * @param history those that count today, in the order of their dates
 * @param planned those with a date after today, in the order of their dates
 */
record StageHistory(List<StageChange> history, List<StageChange> planned) {
    private static final StageHistory NONE = new StageHistory(List.of(), List.of());
    private static final String CITIES = "cities";

    /** The history of a project in these cities; entries of one date stay in the order in which they are written. */
    static StageHistory of(List<StageChange> written, List<ContentId> cities, SiteConfig config) {
        if (written.isEmpty()) {
            return NONE;
        }
        List<StageChange> all = written.stream()
                .map(change -> change.in(cities.stream()
                        .filter(city ->
                                change.cities().isEmpty() || change.cities().contains(city))
                        .toList()))
                .sorted(Comparator.comparing(change -> change.date().lastDay()))
                .toList();
        return new StageHistory(
                all.stream().filter(change -> hasBegun(change, config)).toList(),
                all.stream().filter(change -> !hasBegun(change, config)).toList());
    }

    private static boolean hasBegun(StageChange change, SiteConfig config) {
        return !change.date().start(config.timeZone()).isAfter(config.now());
    }

    /** The stage of today in each of the project's cities, in their order. */
    Map<ContentId, Stage> stages(List<ContentId> cities) {
        Map<ContentId, Stage> last = new LinkedHashMap<>();
        for (StageChange change : history) {
            change.cities().forEach(city -> last.put(city, change.stage()));
        }
        Map<ContentId, Stage> ordered = new LinkedHashMap<>();
        cities.stream().filter(last::containsKey).forEach(city -> ordered.put(city, last.get(city)));
        return ordered;
    }

    /** The stage of today if all of the project's cities have the same; that of the last entry if it has no cities. */
    Optional<Stage> everywhere(List<ContentId> cities) {
        if (history.isEmpty()) {
            return Optional.empty();
        }
        Set<Stage> reached = new LinkedHashSet<>(stages(cities).values());
        boolean isCommon = reached.size() == 1 && stages(cities).size() == cities.size();
        return cities.isEmpty()
                ? Optional.of(history.get(history.size() - 1).stage())
                : reached.stream().filter(stage -> isCommon).findFirst();
    }

    /** Reports cities in the entries that are not among those of the project. */
    static void reportOthers(
            List<StageChange> changes, List<ContentId> cities, HeaderNode written, BindingContext context) {
        Set<String> others = new LinkedHashSet<>();
        for (StageChange change : changes) {
            change.cities().stream().filter(city -> !cities.contains(city)).forEach(city -> others.add(city.slug()));
        }
        if (others.isEmpty() || !(written instanceof HeaderNode.Sequence entries)) {
            return;
        }
        for (HeaderNode entry : entries.items()) {
            if (entry instanceof HeaderNode.Mapping fields) {
                fields.fields().stream()
                        .filter(field -> field.name().equals(CITIES))
                        .flatMap(field -> Lists.scalars(field.value()))
                        .filter(city -> others.contains(city.text().strip()))
                        .forEach(city -> context.report(
                                Code.VALUE_INVALID,
                                city.location(),
                                Message.of(
                                        "value-invalid.city-of-stages",
                                        city.text().strip()),
                                Message.of("value-invalid.hint-city-of-stage")));
            }
        }
    }
}
