package org.programmekb.dataset;

import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;

/** The program's own validator, for values of Java as YAML gives them. */
public final class JsonValues {
    private JsonValues() {}

    /** A validator that knows the schema of JSON Schema 2020-12 and refuses schemas that it does not allow. */
    public static Validator validator() {
        return new ValidatorFactory()
                .withJsonNodeFactory(new JsonNodes())
                .withDefaultDialect(new Dialects.Draft2020Dialect())
                .createValidator();
    }
}
