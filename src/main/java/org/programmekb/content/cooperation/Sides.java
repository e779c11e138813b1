package org.programmekb.content.cooperation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.programmekb.config.CityGroup;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.City;
import org.programmekb.content.Cooperation;
import org.programmekb.source.ContentId;

/** The sides of cities that cooperate, and their names in the order of the sides. */
final class Sides {
    private final Function<ContentId, City> city;
    private final SiteConfig config;

    Sides(Function<ContentId, City> city, SiteConfig config) {
        this.city = city;
        this.config = config;
    }

    /** Whether cities of at least two sides are among these. */
    boolean areJoinedBy(Collection<ContentId> cities) {
        return cities.stream()
                        .flatMap(id -> city.apply(id).side().stream())
                        .distinct()
                        .count()
                > 1;
    }

    /** The names of the cities in the order of the sides, as in a title. */
    String title(NavigableSet<ContentId> cities, Language language) {
        return Cooperation.title(
                inOrder(cities).stream().map(id -> name(id, language)).toList(), language);
    }

    private String name(ContentId id, Language language) {
        return Stream.concat(Stream.of(language, config.defaultLanguage()), config.languages().stream())
                .flatMap(each -> city.apply(id).name().official().in(each).stream())
                .findFirst()
                .orElse(id.slug());
    }

    /** Cities in the order of the sides. */
    List<ContentId> inOrder(NavigableSet<ContentId> cities) {
        List<CityGroup> sides = config.groups();
        return cities.stream()
                .sorted(Comparator.comparing(
                        id -> city.apply(id).side().map(sides::indexOf).orElse(sides.size())))
                .toList();
    }
}
