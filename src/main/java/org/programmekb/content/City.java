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
 * @param pinyin the Chinese name in Latin letters without tones, the sort key of Chinese indexes
 * @param kind the type of administrative area
 * @param side the side of the cooperation that it belongs to
 * @param country ISO 3166-1 alpha-2 code
 * @param region the province or region
 * @param position its geographical position
 * @param areaKm2 the area in square kilometres
 * @param mayor the mayor's name as written
 * @param joined the date when it joined the programme
 * @param priorities its goals in the cooperation
 * @param partners partner cities that its file names; more follow from cooperations
 * @param contact whom to ask about its part in the programme
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
        Optional<Double> areaKm2,
        Optional<String> mayor,
        Optional<PartialDate> joined,
        Optional<URI> website,
        List<LocalizedText> priorities,
        List<ContentId> partners,
        Optional<Contact> contact)
        implements Entry {
    public City {
        priorities = List.copyOf(priorities);
        partners = List.copyOf(partners);
    }

    @Override
    public Optional<ProperName> properName() {
        return Optional.of(name);
    }

    public Optional<Double> latitude() {
        return position.map(Position::latitude);
    }

    public Optional<Double> longitude() {
        return position.map(Position::longitude);
    }

    /** The type of administrative area. */
    public enum Kind {
        CITY,
        DISTRICT,
        REGION,
        COUNTY
    }

    /**
     * Whether the city does not take part itself. Every count of cities is of all that are listed, and says how many of them
     * are observers; what shows how far the programme is counts pilot cities only, and calls them so.
     */
    public boolean isObserver() {
        return role == Role.OBSERVER;
    }

    /** The role in which a city takes part. */
    public enum Role {
        PILOT,
        OBSERVER
    }

    /** Latitude and longitude in decimal degrees, WGS 84. */
    public record Position(double latitude, double longitude) {}

    /** The number of inhabitants in a year, and what states it. */
    public record Population(long value, int year, List<Citation> source) {
        public Population {
            source = List.copyOf(source);
        }
    }
}
