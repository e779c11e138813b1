package org.programmekb.content.schema;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.config.CityGroup;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.City;
import org.programmekb.content.Contact;
import org.programmekb.content.Core;
import org.programmekb.content.CountryBoxes;
import org.programmekb.content.PartialDate;
import org.programmekb.content.ProperName;
import org.programmekb.content.field.AddressFields;
import org.programmekb.content.field.BindingContext;
import org.programmekb.content.field.Choices;
import org.programmekb.content.field.Dates;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.Groups;
import org.programmekb.content.field.Lists;
import org.programmekb.content.field.Numbers;
import org.programmekb.content.field.References;
import org.programmekb.content.field.Schema;
import org.programmekb.content.field.TextFields;
import org.programmekb.content.field.ValueType;
import org.programmekb.content.field.Values;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/** The fields of a city; to add one, add a constant here and a component to {@link City}. */
final class CitySchema {
    static final Schema FIELDS = CommonFields.and(ContentType.CITY);

    private static final Field<ProperName> NAME =
            FIELDS.required("name", TextFields.PROPER_NAME, "{en: Guangzhou, zh: 广州, former: {en: [Canton]}}");
    private static final Field<String> PINYIN = SortKey.declaredIn(FIELDS, "guangzhou");
    private static final Field<City.Kind> KIND = FIELDS.optional("kind", Choices.of(City.Kind.class), "district");
    private static final Field<CityGroup> SIDE = FIELDS.optional("side", Choices.GROUP, "eu");
    private static final Field<City.Role> ROLE = FIELDS.optional("role", Choices.of(City.Role.class), "observer");
    private static final Field<String> COUNTRY = FIELDS.optional("country", Choices.COUNTRY, "FR");
    private static final Field<LocalizedText> REGION =
            FIELDS.optional("region", TextFields.LOCALIZED, "{en: Guangdong, zh: 广东省}");
    private static final Field<Double> LATITUDE = FIELDS.optional("latitude", Numbers.degrees(90), "43.70");
    private static final Field<Double> LONGITUDE = FIELDS.optional("longitude", Numbers.degrees(180), "7.27");
    private static final Field<City.Population> POPULATION =
            FIELDS.optional("population", population(), "{value: 342000, year: 2019}");
    private static final Field<Double> AREA = FIELDS.optional("area-km2", Numbers.POSITIVE, "72");
    private static final Field<String> MAYOR = FIELDS.optional("mayor", TextFields.TEXT, "Anna Rossi");
    private static final Field<PartialDate> JOINED = FIELDS.optional("joined", Dates.DATE, "2018");
    private static final Field<URI> WEBSITE = FIELDS.optional("website", AddressFields.URL, "https://www.nice.fr/");
    private static final Field<List<LocalizedText>> PRIORITIES =
            FIELDS.optional("priorities", Lists.of(TextFields.LOCALIZED), "[{en: Tourism, zh: 旅游}]");
    private static final Field<List<ContentId>> PARTNERS =
            FIELDS.optional("partners", Lists.distinct(References.to(ContentType.CITY)), "[haikou]");

    private static final Field<Contact> CONTACT = FIELDS.optional(
            "contact", Contacts.CONTACT, "{name: {en: International office, zh: 国际合作办公室}, email: office@example.org}");

    private CitySchema() {}

    static City bind(Core core, Values values, BindingContext context) {
        ProperName name = values.get(NAME).orElseGet(() -> standIn(core));
        return new City(
                core,
                name,
                SortKey.OF_PLACE.read(PINYIN, NAME, name.official(), values, context),
                values.get(KIND).orElse(City.Kind.CITY),
                values.get(SIDE),
                values.get(ROLE).orElse(City.Role.PILOT),
                values.get(COUNTRY),
                values.get(REGION),
                position(values, context),
                values.get(POPULATION),
                values.get(AREA),
                values.get(MAYOR),
                values.get(JOINED),
                values.get(WEBSITE),
                values.all(PRIORITIES),
                partners(core.id(), values, context),
                values.get(CONTACT));
    }

    /** The replacement for a missing name. */
    static ProperName standIn(Core core) {
        return new ProperName(LocalizedText.ofAll(core.versions().get(0).title()), Map.of(), Map.of());
    }

    private static ValueType<City.Population> population() {
        Schema fields = new Schema("population");
        Field<Long> value = fields.required("value", Numbers.COUNT, "342000");
        Field<Integer> year = fields.required("year", Numbers.YEAR, "2019");
        return Groups.of(fields, values -> new City.Population(values.required(value), values.required(year)));
    }

    private static Optional<City.Position> position(Values values, BindingContext context) {
        reportAlone(LATITUDE, LONGITUDE, values, context);
        reportAlone(LONGITUDE, LATITUDE, values, context);
        Optional<City.Position> position = values.get(LATITUDE)
                .flatMap(north -> values.get(LONGITUDE).map(east -> new City.Position(north, east)));
        position.ifPresent(
                found -> values.get(COUNTRY).ifPresent(country -> checkCountry(found, country, values, context)));
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

    private static void reportAlone(Field<?> present, Field<?> missing, Values values, BindingContext context) {
        if (values.has(present) && !values.isStated(missing)) {
            Groups.reportMissing(missing, values.at(present).orElseThrow(), "", context);
        }
    }

    private static List<ContentId> partners(ContentId own, Values values, BindingContext context) {
        List<ContentId> partners = values.all(PARTNERS);
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
