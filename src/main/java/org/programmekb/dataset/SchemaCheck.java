package org.programmekb.dataset;

import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.net.URI;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.trace.Trace;

/**
 * Validation of the generated JSON files against the published schemas. Files kept from an earlier build were validated
 * then. It validates the values, not their text, so that nothing is parsed again.
 */
final class SchemaCheck {
    /** One for each address of a site, since a process that stays validates a file after each edit. */
    private static final Map<String, Validator> VALIDATORS = new ConcurrentHashMap<>();

    private final Schemas schemas;
    private final Diagnostics diagnostics;

    SchemaCheck(Schemas schemas, Diagnostics diagnostics) {
        this.schemas = schemas;
        this.diagnostics = diagnostics;
    }

    /** Reports only the first violation in a file; others mostly follow from it. */
    void check(String path, String schema, JsonObject file) {
        String address = schemas.address(schema);
        Validator validator = VALIDATORS.computeIfAbsent(schemas.address("common"), site -> validator(schemas));
        Validator.Result result = validator.validate(URI.create(address), (Object) file);
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
                    "`" + error.getInstanceLocation() + "` does not match " + schema + ".schema.json: "
                            + error.getError());
        }
    }

    private static Validator validator(Schemas schemas) {
        Validator validator = new ValidatorFactory()
                .withJsonNodeFactory(new JsonNodes())
                .withDefaultDialect(new Dialects.Draft2020Dialect())
                // Tests validate the schemas against their metaschema.
                .withDisabledSchemaValidation(true)
                .createValidator();
        for (String name : Schemas.NAMES) {
            validator.registerSchema(schemas.text(name));
        }
        return validator;
    }
}
