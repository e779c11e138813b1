package org.programmekb.content.schema;

import java.util.List;
import java.util.Map;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.Citation;
import org.programmekb.content.ProperName;
import org.programmekb.content.Term;
import org.programmekb.content.field.BindingContext;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.Lists;
import org.programmekb.content.field.References;
import org.programmekb.content.field.Schema;
import org.programmekb.content.field.TextFields;
import org.programmekb.content.field.Values;

/** The fields of a term; to add one, add a constant here and a component to {@link Term}. */
final class TermSchema {
    static final Schema FIELDS = new Schema("term");

    private static final Field<LocalizedText> TERM =
            FIELDS.required("term", TextFields.LOCALIZED, "{en: local action plan, zh: 地方行动计划}");
    private static final Field<String> PINYIN =
            FIELDS.optional(SortKey.READING, TextFields.TEXT, "difangxingdongjihua");
    private static final Field<LocalizedText> SHORT = FIELDS.optional("short", TextFields.LOCALIZED, "LAP");
    private static final Field<LocalizedText> MEANING =
            FIELDS.optional("meaning", TextFields.LOCALIZED, "{en: What cities will do together., zh: 各市合作的内容。}");
    private static final Field<Map<String, List<String>>> VARIANTS =
            FIELDS.optional("variants", TextFields.NAMES_BY_LANGUAGE, "{en: [local plan of action]}");
    private static final Field<List<String>> SEE =
            FIELDS.optional("see", Lists.distinct(References.TERM), "[triple-helix]");
    private static final Field<List<String>> SAME =
            FIELDS.optional("same", Lists.distinct(References.TERM), "[urban-cooperation-action-plan]");
    private static final Field<List<Citation>> SOURCES =
            FIELDS.optional("sources", Citations.named("source"), "[annual-report-2020]");

    private TermSchema() {}

    static Term bind(String id, Values values, BindingContext context) {
        LocalizedText term = values.get(TERM).orElse(LocalizedText.ofAll(id));
        SortKey.OF_WORD.check(term, TERM.name(), values, context);
        return new Term(
                id,
                new ProperName(term, Map.of(), values.get(VARIANTS).orElse(Map.of())),
                values.get(PINYIN),
                values.get(SHORT),
                values.get(MEANING),
                values.all(SEE),
                values.all(SAME),
                values.all(SOURCES));
    }
}
