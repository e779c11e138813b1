package org.programmekb.render.part;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Entry;
import org.programmekb.content.PilotProject;
import org.programmekb.render.Reader;

/** The figures of a city that its page shows first, and what is not known of it. */
public record CityFigures(Reader reader) {
    /** The keys of what is usually known of a pilot city, but not of this one. */
    public List<String> missing(City city) {
        List<String> missing = new ArrayList<>();
        if (!city.isObserver()) {
            addIf(reader.related(city, Cooperation.class).isEmpty(), "partner", missing);
            addIf(
                    isUsed(ActionPlan.class)
                            && reader.related(city, ActionPlan.class).isEmpty(),
                    "plan",
                    missing);
            addIf(
                    isUsed(PilotProject.class)
                            && reader.related(city, PilotProject.class).isEmpty(),
                    "project",
                    missing);
        }
        return missing;
    }

    /** Nobody expects what no city of the programme has. */
    private boolean isUsed(Class<? extends Entry> type) {
        return !reader.all(type).isEmpty();
    }

    private static void addIf(boolean isMissing, String key, List<String> missing) {
        if (isMissing) {
            missing.add(key);
        }
    }

    /** The number of inhabitants with its year. */
    public String population(City.Population population) {
        String people = reader.words("unit.population", number(population));
        return reader.words("quantity.year", people, Integer.toString(population.year()));
    }

    private String number(City.Population population) {
        return reader.formats().quantity(BigDecimal.valueOf(population.value()));
    }
}
