package org.programmekb.content.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.programmekb.config.Language;
import org.programmekb.content.field.BindingContext;
import org.programmekb.content.field.ChineseWords;
import org.programmekb.content.field.CommaRepair;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.FieldContext;
import org.programmekb.content.field.Schema;
import org.programmekb.content.field.TextFields;
import org.programmekb.content.field.ValueType;
import org.programmekb.content.field.Values;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.markup.header.HeaderNode;

/** The values of one document, merged from its YAML file and its headers; unknown fields and contradictions are reported. */
final class Merge {
    private static final String IMAGE = Schemas.IMAGE;
    private static final String IMAGE_EXAMPLE = "image: {file: ../images/nice.svg, alt: {en: The old port, zh: 老港}}";

    private final Schema schema;
    private final BindingContext context;
    private final Values shared = new Values();
    private final Map<Language, Values> perLanguage = new LinkedHashMap<>();
    /** Fields in which a mistake was reported; differences between their values are not reported too. */
    private final Set<String> unsound = new TreeSet<>();
    /** The first mapping of languages to texts for each field that must have a text in every language. */
    private final Map<Field<?>, HeaderNode> translations = new LinkedHashMap<>();

    private final List<Misspelling> misspellings = new ArrayList<>();

    /** A field whose name was misspelt; it must not be reported as missing too. */
    private record Misspelling(String meant, Optional<Language> language) {}

    /** Merges the sources of a document; the YAML file comes first. */
    Merge(DocumentGroup group, Schema schema, BindingContext context) {
        this.schema = schema;
        this.context = context;
        context.config().languages().forEach(language -> perLanguage.put(language, new Values()));
        group.facts().ifPresent(facts -> addAll(facts.fields(), Optional.empty()));
        group.documents().forEach(document -> addAll(document.header(), Optional.of(document.language())));
        translations.forEach(this::reportUntranslated);
        for (Misspelling misspelling : misspellings) {
            shared.state(misspelling.meant());
            perLanguage.forEach((language, values) -> {
                if (misspelling.language().map(language::equals).orElse(true)) {
                    values.state(misspelling.meant());
                }
            });
        }
    }

    /** The values for all languages. */
    Values shared() {
        return shared;
    }

    /** The values for one language. */
    Values in(Language language) {
        return perLanguage.getOrDefault(language, shared);
    }

    /** Adds the fields of one file, of an image its parts, because only its alternative text differs by language. */
    private void addAll(HeaderNode.Mapping file, Optional<Language> language) {
        for (HeaderNode.Field written : file.fields()) {
            if (!written.name().equals(IMAGE)) {
                add(written, language);
            } else if (written.value() instanceof HeaderNode.Mapping parts) {
                new CommaRepair(IMAGE, name -> schema.fields().containsKey(IMAGE + "." + name), context)
                        .rejoin(parts.fields())
                        .forEach(part -> add(
                                new HeaderNode.Field(IMAGE + "." + part.name(), part.location(), part.value()),
                                language));
            } else if (!ValueType.isBlank(written.value())) {
                FieldContext reading = new FieldContext(context, IMAGE, false, IMAGE_EXAMPLE);
                reading.rejectType(
                        written.value(), Message.of("type-invalid.no-group", reading.stated(written.value())));
            }
        }
    }

    private void add(HeaderNode.Field written, Optional<Language> language) {
        Field<?> field = schema.fields().get(written.name());
        if (field == null) {
            reportUnknown(written, language);
        } else if (!ValueType.isBlank(written.value())) {
            FieldContext reading = FieldContext.of(field, context);
            switch (field.scope()) {
                case SHARED -> put(shared, field, written.value(), reading);
                case HEADER ->
                    language.ifPresentOrElse(
                            own -> put(in(own), field, written.value(), reading),
                            () -> reportMisplaced(written, Code.FIELD_MISPLACED.hint()));
                case TITLE, TRANSLATED -> putTranslated(field, written, language, reading);
            }
        }
    }

    private void reportUnknown(HeaderNode.Field written, Optional<Language> language) {
        List<String> known = new ArrayList<>(schema.names());
        if (!written.name().startsWith(IMAGE + ".")) {
            known.removeIf(name -> name.startsWith(IMAGE + "."));
            known.add(IMAGE);
        }
        Optional<String> meant =
                ChineseWords.meant(written.name(), known).or(() -> Suggestion.closest(written.name(), known));
        meant.ifPresent(name -> misspellings.add(new Misspelling(name, language)));
        context.report(
                Code.FIELD_UNKNOWN,
                written.location(),
                Message.of("field-unknown.name", FieldContext.shown(written.name())),
                meant.map(Suggestion::hint).orElse(Schemas.elsewhere(written.name())));
    }

    private void putTranslated(
            Field<?> field, HeaderNode.Field written, Optional<Language> language, FieldContext reading) {
        if (written.value() instanceof HeaderNode.Mapping texts) {
            if (field.scope() == Field.Scope.TRANSLATED) {
                translations.putIfAbsent(field, texts);
            }
            for (HeaderNode.Field text : TextFields.rejoined(texts.fields(), reading)) {
                if (TextFields.isLanguage(text, reading) && !ValueType.isBlank(text.value())) {
                    Language own = context.config().language(text.name()).orElseThrow();
                    put(in(own), field, text.value(), reading.inside(text.name()));
                }
            }
        } else if (language.isPresent()) {
            put(in(language.get()), field, written.value(), reading);
        } else if (field.scope() == Field.Scope.TITLE || perLanguage.size() == 1) {
            perLanguage.values().forEach(values -> put(values, field, written.value(), reading));
        } else {
            reportMisplaced(written, Message.of("field-misplaced.hint-languages", TextFields.form(context)));
            perLanguage.values().forEach(values -> values.state(field, written.value()));
        }
    }

    private void reportMisplaced(HeaderNode.Field written, Message hint) {
        Message message = Message.of("field-misplaced.facts", written.name());
        context.report(Code.FIELD_MISPLACED, written.location(), message, hint);
    }

    private <T> void put(Values values, Field<T> field, HeaderNode node, FieldContext reading) {
        int before = context.errors().get();
        Optional<T> value = field.type().read(node, reading);
        values.state(field, node);
        if (context.errors().get() > before) {
            unsound.add(field.name());
        }
        Optional<T> first = values.get(field);
        if (value.isPresent() && first.isEmpty()) {
            values.put(field, value.get(), node);
        } else if (value.isPresent() && !value.equals(first) && !unsound.contains(field.name())) {
            HeaderNode there = values.node(field).orElseThrow();
            Message message = node instanceof HeaderNode.Scalar one && there instanceof HeaderNode.Scalar other
                    ? Message.of(
                            "fact-conflict.values",
                            field.name(),
                            FieldContext.shown(one.text()),
                            FieldContext.shown(other.text()),
                            there.location())
                    : Message.of("fact-conflict.other", field.name(), there.location());
            context.report(Code.FACT_CONFLICT, node.location(), message);
        }
    }

    private void reportUntranslated(Field<?> field, HeaderNode texts) {
        perLanguage.forEach((language, values) -> {
            if (!values.isStated(field)) {
                Message message = Message.of("text-untranslated.field", field.name(), language.message());
                context.report(Code.TEXT_UNTRANSLATED, texts.location(), message, TextFields.inEveryLanguage(context));
                values.state(field, texts);
            }
        });
    }
}
