package org.programmekb.render.view;

import java.util.List;

/** The cities of one side, by country. */
public record CityGroup(String id, Text name, int count, List<CountryGroup> countries) {
    public CityGroup {
        countries = List.copyOf(countries);
    }

    /** The cities of one country; {@code id} is an anchor. */
    public record CountryGroup(String id, Text name, List<CityCard> cities) {
        public CountryGroup {
            cities = List.copyOf(cities);
        }
    }
}
