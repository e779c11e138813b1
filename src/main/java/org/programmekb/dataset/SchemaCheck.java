package org.programmekb.dataset;

import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.net.URI;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.trace.Trace;

/**
 * Holds the files that a build makes to the schemas that it publishes. What is kept from an earlier build was held to them
 * when it was made. The values are judged, not their text, so that nothing is parsed again.
 */
final class SchemaCheck {
    private final Schemas schemas;
    private final Diagnostics diagnostics;
    private final Shape.Reader reader;
    private final Map<String, Shape> shapes = new ConcurrentHashMap<>();
    private @Nullable Validator validator;

    SchemaCheck(Schemas schemas, Diagnostics diagnostics) {
        this.schemas = schemas;
        this.reader = new Shape.Reader(schemas);
        this.diagnostics = diagnostics;
    }

    /** Reports the first thing in a file that does not fit; what else is wrong mostly follows from it. */
    void check(String path, String schema, JsonObject file) {
        Shape shape = shapes.get(schema);
        if (shape == null) {
            shape = shape(schema);
            shapes.put(schema, shape);
        }
        if (!shape.fits(file)) {
            validate(path, schema, file);
        }
    }

    private synchronized Shape shape(String name) {
        return reader.shape(name);
    }

    private void validate(String path, String schema, JsonObject file) {
        Validator.Result result = validator().validate(URI.create(schemas.address(schema)), (Object) file);
        if (!result.isValid()) {
            // The finding would be lost with a file that is kept from this build.
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

    private synchronized Validator validator() {
        Validator known = validator;
        if (known == null) {
            known = new ValidatorFactory()
                    .withJsonNodeFactory(new JsonNodes())
                    .withDefaultDialect(new Dialects.Draft2020Dialect())
                    // Tests hold the schemas to theirs.
                    .withDisabledSchemaValidation(true)
                    .createValidator();
            for (String name : Schemas.NAMES) {
                known.registerSchema(schemas.text(name));
            }
            validator = known;
        }
        return known;
    }
}
