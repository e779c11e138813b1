package org.programmekb.content.schema;

import java.util.function.Function;
import org.programmekb.content.Core;
import org.programmekb.content.Entry;

/**
 * The schema of a type of document: its fields, and how a record is created from their values.
 *
 * @param <E> the type of record
 */
interface EntrySchema<E extends Entry> {
    /** All its fields, including the common ones. */
    Schema schema();

    /** Creates the record; missing or wrong values have been reported and get a default. */
    E bind(Core core, Values values, BindingContext context);

    /** Creates the schema of a type without fields of its own. */
    static <E extends Entry> EntrySchema<E> of(Schema schema, Function<Core, E> maker) {
        return new EntrySchema<>() {
            @Override
            public Schema schema() {
                return schema;
            }

            @Override
            public E bind(Core core, Values values, BindingContext context) {
                return maker.apply(core);
            }
        };
    }
}
