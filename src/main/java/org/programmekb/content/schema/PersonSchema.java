package org.programmekb.content.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.Citation;
import org.programmekb.content.Person;
import org.programmekb.content.ProperName;
import org.programmekb.content.field.BindingContext;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.FieldContext;
import org.programmekb.content.field.References;
import org.programmekb.content.field.Schema;
import org.programmekb.content.field.TextFields;
import org.programmekb.content.field.Values;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;

/** The fields of a person; to add one, add a constant here and a component to {@link Person}. */
final class PersonSchema {
    static final Schema FIELDS = new Schema("person");

    private static final Field<LocalizedText> NAME =
            FIELDS.required("name", TextFields.LOCALIZED, "{en: Li Hua, zh: 李华}");
    private static final Field<LocalizedText> FAMILY =
            FIELDS.optional("family", TextFields.LOCALIZED, "{en: Li, zh: 李}");
    private static final Field<LocalizedText> ROLE =
            FIELDS.optional("role", TextFields.LOCALIZED, "{en: team leader, zh: 团队负责人}");
    private static final Field<String> ORGANISATION =
            FIELDS.optional("organisation", References.ORGANISATION, "imredd");
    private static final Field<Map<String, List<String>>> VARIANTS =
            FIELDS.optional("variants", TextFields.NAMES_BY_LANGUAGE, "{zh: [李桦]}");
    private static final Field<List<Citation>> SOURCES =
            FIELDS.optional("sources", Citations.named("source"), "[annual-report-2020]");

    private PersonSchema() {}

    static Person bind(String id, Values values, BindingContext context) {
        LocalizedText name = values.get(NAME).orElse(LocalizedText.ofAll(id));
        Optional<LocalizedText> family = values.get(FAMILY).filter(part -> isPart(part, name, values, context));
        return new Person(
                id,
                new ProperName(name, Map.of(), values.get(VARIANTS).orElse(Map.of())),
                family,
                values.get(ROLE),
                values.get(ORGANISATION),
                values.all(SOURCES));
    }

    /** Whether the name begins or ends with the family name in each of its languages. */
    private static boolean isPart(LocalizedText family, LocalizedText name, Values values, BindingContext context) {
        for (Map.Entry<String, String> part : family.byLanguage().entrySet()) {
            List<String> names = name.byLanguage().entrySet().stream()
                    .filter(each -> part.getKey().isEmpty()
                            || each.getKey().isEmpty()
                            || each.getKey().equals(part.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            boolean found = names.stream()
                    .anyMatch(whole -> whole.startsWith(part.getValue()) || whole.endsWith(part.getValue()));
            if (!found && values.has(NAME)) {
                String whole = Stream.concat(names.stream(), name.byLanguage().values().stream())
                        .findFirst()
                        .orElse("");
                context.report(
                        Code.VALUE_INVALID,
                        values.at(FAMILY).orElseThrow(),
                        Message.of(
                                "value-invalid.family", FieldContext.shown(part.getValue()), FieldContext.shown(whole)),
                        Message.of("value-invalid.hint-family"));
                return false;
            }
        }
        return true;
    }
}
