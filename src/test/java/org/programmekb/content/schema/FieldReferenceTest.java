package org.programmekb.content.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.Schema;
import org.programmekb.diagnostic.GeneratedPage;

@Tag("docs")
class FieldReferenceTest {
    private static final String HEAD = """
            # Fields

            This page is generated: do not edit it. `./kb test --docs` writes it anew.

            - A **text** is either one text for all languages, or one for each language: `{en: …, zh: …}`. Inside the braces, put quotation
              marks around a text that contains a comma.
            - A **date** may be as exact as you know it: `2020`, `2020-02`, `2020-02-14`, `2020-02-14T09:30` or `2020-02-14T09:30+01:00`.
            - A **list** is `[a, b]`, or lines that start with `- `. In headers without YAML it is `a, b`. `[]` means that there are none.
              A field without a value counts as a field that is not there.
            - A field whose place is *YAML or a header* may be in several files if all of them give the same value.
            - Organisations are in `organisations.yaml`, terms in `glossary.yaml` and people in `people.yaml`, each under its id.
            - If the owner of an action is almost the id of an organisation, that is reported as a mistake. Put quotation marks around it
              if you mean a text.

            """;

    @Test
    void theReferenceListsEveryField() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        append(page, CommonFields.SCHEMA, List.of());
        for (Schema schema : Schemas.all()) {
            append(page, schema, isDocument(schema) ? CommonFields.SCHEMA.names() : List.of());
        }
        GeneratedPage.assertFresh("docs/reference/fields.md", page.toString());
    }

    @Test
    void everyFieldHasAnExample() {
        assertThat(Schemas.all())
                .flatExtracting(schema -> List.copyOf(schema.fields().values()))
                .allSatisfy(field -> assertThat(field.example()).isNotBlank());
    }

    private static void append(StringBuilder page, Schema schema, List<String> elsewhere) {
        List<? extends Field<?>> own = schema.fields().values().stream()
                .filter(field -> !elsewhere.contains(field.name()) || isRequiredHere(field, schema))
                .toList();
        page.append("## ").append(schema.word()).append("\n\n");
        if (own.isEmpty()) {
            page.append("This type has only the fields of every document.\n\n");
            return;
        }
        page.append("| field | required | value | place | example |\n|---|---|---|---|---|\n");
        own.forEach(field -> append(
                page, field, schema, "", isDocument(schema) ? field.scope().words() : "its file"));
        page.append('\n');
    }

    private static boolean isDocument(Schema schema) {
        return schema.fields().containsKey(CommonFields.TITLE.name());
    }

    private static boolean isRequiredHere(Field<?> field, Schema schema) {
        return schema.isRequired(field) && !CommonFields.SCHEMA.isRequired(field);
    }

    private static void append(StringBuilder page, Field<?> field, Schema schema, String prefix, String place) {
        page.append("| `").append(prefix).append(field.name()).append("` | ");
        page.append(schema.isRequired(field) ? "yes" : "").append(" | ");
        page.append(GeneratedPage.cell(field.type().words()))
                .append(" | ")
                .append(place)
                .append(" | `");
        page.append(GeneratedPage.cell(field.example())).append("` |\n");
        field.type()
                .group()
                .ifPresent(group -> group.fields()
                        .values()
                        .forEach(inner -> append(page, inner, group, prefix + field.name() + ".", "")));
    }
}
