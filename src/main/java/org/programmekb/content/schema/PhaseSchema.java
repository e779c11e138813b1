package org.programmekb.content.schema;

import java.util.List;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.Citation;
import org.programmekb.content.PartialDate;
import org.programmekb.content.Phase;
import org.programmekb.content.field.BindingContext;
import org.programmekb.content.field.Dates;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.FieldContext;
import org.programmekb.content.field.Lists;
import org.programmekb.content.field.References;
import org.programmekb.content.field.Schema;
import org.programmekb.content.field.TextFields;
import org.programmekb.content.field.Values;

/** The fields of a phase of the programme; to add one, add a constant here and a component to {@link Phase}. */
final class PhaseSchema {
    static final Schema FIELDS = new Schema("phase");

    private static final Field<LocalizedText> NAME =
            FIELDS.required("name", TextFields.LOCALIZED, "{en: First phase, zh: 第一期}");
    private static final Field<LocalizedText> SHORT = FIELDS.optional("short", TextFields.LOCALIZED, "IUC");
    private static final Field<PartialDate> FROM = FIELDS.optional("from", Dates.DATE, "2017");
    private static final Field<PartialDate> TO = FIELDS.optional("to", Dates.DATE, "2020");
    private static final Field<List<String>> FINANCED_BY =
            FIELDS.optional("financed-by", Lists.distinct(References.ORGANISATION), "[fpi]");
    private static final Field<String> FOLLOWS = FIELDS.optional("follows", References.PHASE, "iuc");
    private static final Field<LocalizedText> DESCRIPTION =
            FIELDS.optional("description", TextFields.LOCALIZED, "{en: Twenty cities in pairs., zh: 二十个结对城市。}");
    private static final Field<List<Citation>> SOURCES =
            FIELDS.optional("sources", Citations.named("source"), "[annual-report-2020]");

    private PhaseSchema() {}

    static Phase bind(String id, Values values, BindingContext context) {
        return new Phase(
                id,
                values.get(NAME).orElse(LocalizedText.ofAll(id)),
                values.get(SHORT),
                Dates.period(values, FROM, TO, FieldContext.ofEntry(id, FIELDS, context)),
                values.all(FINANCED_BY),
                values.get(FOLLOWS),
                values.get(DESCRIPTION),
                values.all(SOURCES));
    }
}
