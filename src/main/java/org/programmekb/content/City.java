package org.programmekb.content;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.programmekb.config.CityGroup;
import org.programmekb.config.LocalizedText;
import org.programmekb.source.ContentId;

/**
 * A city of the programme.
 *
 * @param pinyin its Chinese name in Latin letters without tones, by which Chinese indexes are sorted
 * @param kind whether it is a city or a district of one
 * @param side the side of the cooperation to which it belongs
 * @param country ISO 3166-1 alpha-2 code
 * @param region province or region
 * @param position where it lies
 * @param area in square kilometres
 * @param mayor name as written
 * @param joined when it joined the programme
 * @param priorities what it wants from the cooperation
 * @param partners partner cities stated by hand; more follow from plans and projects
 */
public record City(
        Core core,
        ProperName name,
        Optional<String> pinyin,
        Kind kind,
        Optional<CityGroup> side,
        Role role,
        Optional<String> country,
        Optional<LocalizedText> region,
        Optional<Position> position,
        Optional<Population> population,
        Optional<Double> area,
        Optional<String> mayor,
        Optional<PartialDate> joined,
        Optional<URI> website,
        List<LocalizedText> priorities,
        List<ContentId> partners)
        implements Entry {
    public City {
        priorities = List.copyOf(priorities);
        partners = List.copyOf(partners);
    }

    @Override
    public Optional<ProperName> properName() {
        return Optional.of(name);
    }

    /** What it is as an administrative area. */
    public enum Kind {
        CITY,
        DISTRICT
    }

    /** How a city takes part. */
    public enum Role {
        PILOT,
        OBSERVER
    }

    /** Latitude and longitude in decimal degrees, WGS 84. */
    public record Position(double latitude, double longitude) {}

    /** Inhabitants in a year. */
    public record Population(long value, int year) {}
}
