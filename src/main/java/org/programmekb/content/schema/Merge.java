package org.programmekb.content.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.programmekb.config.Language;
import org.programmekb.diagnostic.Code;
import org.programmekb.markup.header.HeaderNode;

/** Merges the values from all files of one document and reports contradictions. */
final class Merge {
    private final BindingContext context;
    private final Values shared = new Values();
    private final Map<Language, Values> perLanguage = new LinkedHashMap<>();
    /** Fields in which a mistake was reported; differences between their values are not reported too. */
    private final Set<String> unsound = new TreeSet<>();

    private Merge(BindingContext context) {
        this.context = context;
        context.config().languages().forEach(language -> perLanguage.put(language, new Values()));
    }

    static Merge of(Statements statements, Schema schema, BindingContext context) {
        Merge merge = new Merge(context);
        for (Field<?> field : schema.fields().values()) {
            merge.add(field, statements);
        }
        for (Statements.Misspelling misspelling : statements.misspellings()) {
            merge.shared.state(misspelling.meant());
            merge.perLanguage.forEach((language, values) -> {
                if (misspelling.language().map(language::equals).orElse(true)) {
                    values.state(misspelling.meant());
                }
            });
        }
        return merge;
    }

    /** The values for all languages. */
    Values shared() {
        return shared;
    }

    /** The values for one language. */
    Values in(Language language) {
        return perLanguage.getOrDefault(language, shared);
    }

    private <T> void add(Field<T> field, Statements statements) {
        Reading reading = Reading.of(field, context);
        for (Statements.Statement statement : statements.of(field)) {
            switch (field.scope()) {
                case SHARED -> put(shared, field, statement.value(), reading);
                case HEADER -> putInHeader(field, statement, reading);
                case TITLE, TRANSLATED -> putTranslated(field, statement, reading);
            }
        }
        if (field.scope() == Field.Scope.TRANSLATED) {
            statements.of(field).stream()
                    .map(Statements.Statement::value)
                    .filter(HeaderNode.Mapping.class::isInstance)
                    .findFirst()
                    .ifPresent(map -> reportUntranslated(field, map));
        }
    }

    private <T> void putInHeader(Field<T> field, Statements.Statement statement, Reading reading) {
        if (statement.language().isPresent()) {
            put(in(statement.language().get()), field, statement.value(), reading);
        } else {
            reportMisplaced(statement, Code.FIELD_MISPLACED.hint());
        }
    }

    private <T> void putTranslated(Field<T> field, Statements.Statement statement, Reading reading) {
        if (statement.value() instanceof HeaderNode.Mapping texts) {
            for (HeaderNode.Field text : Texts.rejoined(texts.fields(), reading)) {
                if (Texts.isLanguage(text, reading) && !Shape.isBlank(text.value())) {
                    Language language = context.config().language(text.name()).orElseThrow();
                    put(in(language), field, text.value(), reading.inside(text.name()));
                }
            }
        } else if (statement.language().isPresent()) {
            put(in(statement.language().get()), field, statement.value(), reading);
        } else if (field.scope() == Field.Scope.TITLE || perLanguage.size() == 1) {
            perLanguage.values().forEach(values -> put(values, field, statement.value(), reading));
        } else {
            reportMisplaced(
                    statement, "write {en: ..., zh: ...} here, or move it to the header of the language's document");
            perLanguage.values().forEach(values -> values.state(field, statement.value()));
        }
    }

    private void reportMisplaced(Statements.Statement statement, String hint) {
        context.mistakes()
                .report(
                        Code.FIELD_MISPLACED,
                        statement.written().location(),
                        "`" + statement.written().name()
                                + "` differs by language, but is written in the facts, which apply to all languages",
                        hint);
    }

    private <T> void put(Values values, Field<T> field, HeaderNode node, Reading reading) {
        int before = context.mistakes().errors();
        Optional<T> value = field.shape().read(node, reading);
        values.state(field, node);
        if (context.mistakes().errors() > before) {
            unsound.add(field.name());
        }
        Optional<T> first = values.get(field);
        if (value.isPresent() && first.isEmpty()) {
            values.put(field, value.get(), node);
        } else if (value.isPresent() && !value.equals(first) && !unsound.contains(field.name())) {
            reportConflict(field, node, values.node(field).orElseThrow());
        }
    }

    private void reportConflict(Field<?> field, HeaderNode here, HeaderNode there) {
        String difference = here instanceof HeaderNode.Scalar one && there instanceof HeaderNode.Scalar other
                ? "` is " + Reading.quoted(one.text()) + " here but " + Reading.quoted(other.text()) + " in "
                : "` is not the same as in ";
        context.mistakes()
                .report(Code.FACT_CONFLICT, here.location(), "`" + field.name() + difference + there.location());
    }

    private void reportUntranslated(Field<?> field, HeaderNode map) {
        perLanguage.forEach((language, values) -> {
            if (!values.isStated(field)) {
                context.mistakes()
                        .report(
                                Code.TEXT_UNTRANSLATED,
                                map.location(),
                                "`" + field.name() + "` has no text in " + language.code());
                values.state(field, map);
            }
        });
    }
}
