package org.programmekb.content.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.markup.header.HeaderNode;

/** The unparsed fields from the YAML file and the headers of one document, by name. */
final class Statements {
    private static final String IMAGE = "image";
    private static final String IMAGE_EXAMPLE = "image: {file: ../images/nice.svg, alt: {en: The old port, zh: 老港}}";

    private final Schema schema;
    private final BindingContext context;
    private final Map<String, List<Statement>> byField = new LinkedHashMap<>();
    private final List<Misspelling> misspellings = new ArrayList<>();

    /**
     * One occurrence of a field.
     *
     * @param language the language of the header; empty for the YAML file
     */
    record Statement(HeaderNode.Field written, Optional<Language> language) {
        HeaderNode value() {
            return written.value();
        }
    }

    /** A field whose name was misspelt; it must not be reported as missing too. */
    record Misspelling(String meant, Optional<Language> language) {}

    Statements(Schema schema, BindingContext context) {
        this.schema = schema;
        this.context = context;
    }

    /** Adds the fields of one file and reports unknown ones. */
    void add(HeaderNode.Mapping mapping, Optional<Language> language) {
        for (HeaderNode.Field written : mapping.fields()) {
            if (written.name().equals(IMAGE)) {
                addImage(written, language);
            } else {
                add(written, language);
            }
        }
    }

    /** All occurrences of a field, the YAML file first. */
    List<Statement> of(Field<?> field) {
        return byField.getOrDefault(field.name(), List.of());
    }

    List<Misspelling> misspellings() {
        return misspellings;
    }

    /** Adds the parts of an image one by one, because only its alternative text differs by language. */
    private void addImage(HeaderNode.Field image, Optional<Language> language) {
        if (image.value() instanceof HeaderNode.Mapping parts) {
            List<HeaderNode.Field> whole = new CutTexts(
                            IMAGE, name -> schema.fields().containsKey(IMAGE + "." + name), context)
                    .rejoin(parts.fields());
            for (HeaderNode.Field part : whole) {
                add(new HeaderNode.Field(IMAGE + "." + part.name(), part.location(), part.value()), language);
            }
        } else if (!Shape.isBlank(image.value())) {
            new Reading(context, IMAGE, "is", IMAGE_EXAMPLE).rejectShape(image.value(), "a group of fields");
        }
    }

    private void add(HeaderNode.Field written, Optional<Language> language) {
        if (!schema.fields().containsKey(written.name())) {
            reportUnknown(written, language);
        } else if (!Shape.isBlank(written.value())) {
            byField.computeIfAbsent(written.name(), name -> new ArrayList<>()).add(new Statement(written, language));
        }
    }

    private void reportUnknown(HeaderNode.Field written, Optional<Language> language) {
        List<String> known = new ArrayList<>(schema.names());
        if (!written.name().startsWith(IMAGE + ".")) {
            known.removeIf(name -> name.startsWith(IMAGE + "."));
            known.add(IMAGE);
        }
        Optional<String> meant = Suggestion.closest(written.name(), known);
        meant.ifPresent(name -> misspellings.add(new Misspelling(name, language)));
        context.mistakes()
                .report(
                        Code.FIELD_UNKNOWN,
                        written.location(),
                        "unknown field " + Reading.quoted(written.name()),
                        meant.map(name -> "did you mean `" + name + "`?").orElse(Schemas.elsewhere(written.name())));
    }
}
