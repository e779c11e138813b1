package org.programmekb.content.schema;

import java.util.function.Function;
import org.programmekb.content.Core;
import org.programmekb.content.Entry;

/**
 * A type of document: its fields and the record made of their values.
 *
 * @param <E> the record
 */
interface EntrySchema<E extends Entry> {
    /** Its fields, those of every document included. */
    Schema schema();

    /** The record; whatever is missing or wrong has been reported and is replaced by something harmless. */
    E bind(Core core, Values values, BindingContext context);

    /** A type without fields of its own. */
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
