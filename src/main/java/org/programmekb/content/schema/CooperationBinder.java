package org.programmekb.content.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.config.CityGroup;
import org.programmekb.content.City;
import org.programmekb.content.Components;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Core;
import org.programmekb.content.field.BindingContext;
import org.programmekb.content.field.Values;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.Document;
import org.programmekb.markup.FactFile;
import org.programmekb.source.ContentId;

/** Creates cooperations, and checks their cities. */
final class CooperationBinder {
    private CooperationBinder() {}

    static Cooperation bind(Core core, Map<String, Object> parts, Values values, BindingContext context) {
        List<ContentId> cities = core.relations().cities();
        if (values.has(CommonFields.CITIES) && ProjectBinder.isComplete(cities, values)) {
            checkCities(core.id(), cities, values.at(CommonFields.CITIES).orElseThrow(), context);
        }
        AgreementBinder.check(values, context);
        return Components.make(Cooperation.class, parts);
    }

    /** The cities give a cooperation its address, whether it has documents or not. */
    private static void checkCities(ContentId id, List<ContentId> cities, Location place, BindingContext context) {
        if (cities.size() < 2) {
            context.report(
                    Code.VALUE_INVALID,
                    place,
                    Message.of("value-invalid.few-cities", CommonFields.CITIES.name()),
                    Message.of("value-invalid.hint-few-cities"));
            return;
        }
        String slug = Cooperation.id(cities).slug();
        if (!slug.equals(id.slug())) {
            context.report(
                    Code.SLUG_INVALID,
                    place,
                    Message.of("slug-invalid.cooperation", id.slug()),
                    Message.of("slug-invalid.hint-cooperation", slug));
        }
    }

    /** Different cities can have ids that are the same when joined: {@code a-b}, {@code c} and {@code a}, {@code b-c}. */
    static void reportCollision(Cooperation first, Cooperation second, BindingContext context) {
        context.report(
                Code.OUTPUT_COLLISION,
                second.core().versions().get(0).document().header().location(),
                Message.of(
                        "output-collision.cooperations",
                        cities(first),
                        cities(second),
                        second.id().slug()),
                Message.of("output-collision.hint-cooperations"));
    }

    private static String cities(Cooperation cooperation) {
        return cooperation.core().relations().cities().stream()
                .map(ContentId::slug)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** A cooperation joins sides; which sides its cities belong to is known only when all of them are read. */
    static void checkSides(
            List<Cooperation> all, List<City> cities, List<DocumentGroup> groups, BindingContext context) {
        Map<ContentId, Optional<CityGroup>> sides = new HashMap<>();
        cities.forEach(city -> sides.put(city.id(), city.side()));
        for (Cooperation cooperation : all) {
            List<Optional<CityGroup>> own = cooperation.core().relations().cities().stream()
                    .map(city -> sides.getOrDefault(city, Optional.empty()))
                    .toList();
            // A city without a side may have one that could not be read.
            if (own.size() > 1
                    && own.stream().allMatch(Optional::isPresent)
                    && own.stream().distinct().count() == 1) {
                context.report(
                        Code.VALUE_INVALID,
                        cities(cooperation.id(), groups),
                        Message.of("value-invalid.one-side"),
                        Message.of("value-invalid.hint-one-side"));
            }
        }
    }

    private static Location cities(ContentId id, List<DocumentGroup> groups) {
        DocumentGroup group =
                groups.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        return Stream.concat(
                        group.facts().map(FactFile::fields).stream(),
                        group.documents().stream().map(Document::header))
                .flatMap(fields -> fields.field(CommonFields.CITIES.name()).stream())
                .map(field -> field.value().location())
                .findFirst()
                .orElseGet(group::home);
    }
}
