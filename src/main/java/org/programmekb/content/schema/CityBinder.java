package org.programmekb.content.schema;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.programmekb.content.City;
import org.programmekb.content.Components;
import org.programmekb.content.Core;
import org.programmekb.content.CountryBoxes;
import org.programmekb.content.field.BindingContext;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.Groups;
import org.programmekb.content.field.Lists;
import org.programmekb.content.field.Values;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/** Creates cities, and checks their fields against each other. */
final class CityBinder {
    private static final String LATITUDE = "latitude";
    private static final String LONGITUDE = "longitude";
    private static final String PARTNERS = "partners";

    private CityBinder() {}

    static City bind(Core core, Map<String, Object> parts, Values values, BindingContext context) {
        SortKey.OF_PLACE.check(parts, values, context);
        parts.put("position", position(values, context));
        parts.put(PARTNERS, partners(core.id(), values, context));
        return Components.make(City.class, parts);
    }

    private static Optional<City.Position> position(Values values, BindingContext context) {
        reportAlone(LATITUDE, LONGITUDE, values, context);
        reportAlone(LONGITUDE, LATITUDE, values, context);
        Optional<City.Position> position = values.get(LATITUDE, Double.class)
                .flatMap(north -> values.get(LONGITUDE, Double.class).map(east -> new City.Position(north, east)));
        position.ifPresent(found -> values.get("country", String.class)
                .ifPresent(country -> checkCountry(found, country, values, context)));
        return position;
    }

    private static void checkCountry(City.Position position, String country, Values values, BindingContext context) {
        if (CountryBoxes.isOutside(position, country)) {
            context.report(
                    Code.POSITION_DOUBTFUL,
                    values.at(LATITUDE).orElseThrow(),
                    Message.of("position-doubtful.outside", position.latitude(), position.longitude(), country),
                    CountryBoxes.meant(position, country)
                            .map(meant ->
                                    Message.of("position-doubtful.hint-meant", meant.latitude(), meant.longitude()))
                            .orElseGet(Code.POSITION_DOUBTFUL::hint));
        }
    }

    private static void reportAlone(String present, String missing, Values values, BindingContext context) {
        if (values.has(present) && !values.isStated(missing)) {
            Field<?> field = Objects.requireNonNull(
                    Schemas.builtIn(ContentType.CITY).fields().get(missing));
            Groups.reportMissing(field, values.at(present).orElseThrow(), "", context);
        }
    }

    private static List<ContentId> partners(ContentId own, Values values, BindingContext context) {
        List<ContentId> partners = values.ids(PARTNERS);
        if (!partners.contains(own)) {
            return partners;
        }
        HeaderNode written = values.node(PARTNERS).orElseThrow();
        context.report(
                Code.VALUE_INVALID,
                Lists.places(written).getOrDefault(own.slug(), written.location()),
                Message.of("value-invalid.own-city", own.slug()),
                Message.of("value-invalid.hint-own-city"));
        return partners.stream().filter(partner -> !partner.equals(own)).toList();
    }
}
