package org.programmekb.dataset;

import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Evaluator;
import dev.harrel.jsonschema.EvaluatorFactory;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.net.URI;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.trace.Trace;

/**
 * Validation of the generated JSON files against the published schemas. Files kept from an earlier build were validated
 * then. It validates the values, not their text, so that nothing is parsed again.
 */
record SchemaCheck(PublishedSchemas schemas, Diagnostics diagnostics) {
    /** By the address of the schema and what the project describes: an edit needs few of them, and a process that stays needs them after each. */
    private static final Map<List<String>, Validator> VALIDATORS = new ConcurrentHashMap<>();

    /** Lists that name each member once. They hold texts only; the library compares each with each. */
    private static final EvaluatorFactory UNIQUE_TEXTS = new EvaluatorFactory.Builder()
            .withKeyword("uniqueItems", () -> (context, list) -> {
                Set<String> texts = new HashSet<>();
                for (JsonNode item : list.asArray()) {
                    if (!texts.add(item.asString())) {
                        return Evaluator.Result.failure("`" + item.asString() + "` stands twice");
                    }
                }
                return Evaluator.Result.success();
            })
            .build();

    /**
     * Checks a file against a schema that refers to the common one only. Reports only the first violation; others mostly
     * follow from it.
     */
    void check(String path, String schema, JsonObject file) {
        check(path, "", schema, "", file);
    }

    /** Checks the entry of a document's file as the entry of a list. */
    void checkEntry(String path, String listSchema, JsonObject entry) {
        check(path, "/entry", listSchema, "#/$defs/entry", entry);
    }

    private void check(String path, String place, String schema, String fragment, JsonObject value) {
        String address = schemas.address(schema);
        Validator validator =
                VALIDATORS.computeIfAbsent(List.of(address, schemas.described()), first -> validator(schema));
        Validator.Result result = validator.validate(URI.create(address + fragment), (Object) value);
        if (!result.isValid()) {
            // If a later build kept the file, this finding would be lost.
            Trace.unrepeatable();
            Error error = result.getErrors().stream()
                    .max(Comparator.<Error>comparingInt(
                                    each -> each.getInstanceLocation().split("/", -1).length)
                            .thenComparing(Error::getInstanceLocation)
                            .thenComparing(Error::getEvaluationPath))
                    .orElseThrow();
            diagnostics.report(
                    Code.DATA_INVALID,
                    Location.of("/" + path),
                    Message.of("data-invalid.schema", place + error.getInstanceLocation(), schema, error.getError()));
        }
    }

    private Validator validator(String schema) {
        Validator validator = new ValidatorFactory()
                .withJsonNodeFactory(new JsonNodes())
                .withDefaultDialect(new Dialects.Draft2020Dialect())
                .withEvaluatorFactory(UNIQUE_TEXTS)
                // Tests validate the schemas against their metaschema.
                .withDisabledSchemaValidation(true)
                .createValidator();
        validator.registerSchema(schemas.text("common"));
        validator.registerSchema(schemas.text(schema));
        return validator;
    }
}
