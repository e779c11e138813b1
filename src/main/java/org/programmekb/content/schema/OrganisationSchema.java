package org.programmekb.content.schema;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.Citation;
import org.programmekb.content.Organisation;
import org.programmekb.content.ProperName;
import org.programmekb.content.field.AddressFields;
import org.programmekb.content.field.BindingContext;
import org.programmekb.content.field.Choices;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.References;
import org.programmekb.content.field.Schema;
import org.programmekb.content.field.TextFields;
import org.programmekb.content.field.Values;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/** The fields of an organisation; to add one, add a constant here and a component to {@link Organisation}. */
final class OrganisationSchema {
    static final Schema FIELDS = new Schema("organisation");

    private static final Field<LocalizedText> NAME =
            FIELDS.required("name", TextFields.LOCALIZED, "{en: European Commission, zh: 欧盟委员会}");
    private static final Field<String> PINYIN = FIELDS.optional(SortKey.READING, TextFields.TEXT, "oumengweiyuanhui");
    private static final Field<LocalizedText> SHORT =
            FIELDS.optional("short", TextFields.LOCALIZED, "{en: EC, zh: 欧委会}");
    private static final Field<Organisation.Kind> KIND =
            FIELDS.optional("kind", Choices.of(Organisation.Kind.class), "government");
    private static final Field<ContentId> CITY = FIELDS.optional("city", References.to(ContentType.CITY), "nice");
    private static final Field<LocalizedText> DESCRIPTION =
            FIELDS.optional("description", TextFields.LOCALIZED, "{en: Finances the programme., zh: 为项目提供资金。}");
    private static final Field<URI> WEBSITE = FIELDS.optional("website", AddressFields.URL, "https://ec.europa.eu/");
    private static final Field<Map<String, List<String>>> VARIANTS =
            FIELDS.optional("variants", TextFields.NAMES_BY_LANGUAGE, "{en: [The Commission]}");
    private static final Field<List<Citation>> SOURCES =
            FIELDS.optional("sources", Citations.named("source"), "[annual-report-2020]");

    private OrganisationSchema() {}

    static Organisation bind(String id, Values values, BindingContext context) {
        LocalizedText name = values.get(NAME).orElse(LocalizedText.ofAll(id));
        SortKey.OF_WORD.check(name, NAME.name(), values, context);
        return new Organisation(
                id,
                new ProperName(name, Map.of(), values.get(VARIANTS).orElse(Map.of())),
                values.get(PINYIN),
                values.get(SHORT),
                values.get(KIND),
                values.get(CITY),
                values.get(DESCRIPTION),
                values.get(WEBSITE),
                values.all(SOURCES));
    }
}
