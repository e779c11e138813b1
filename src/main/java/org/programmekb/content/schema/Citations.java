package org.programmekb.content.schema;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.Citation;
import org.programmekb.content.Source;
import org.programmekb.content.field.AddressFields;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.Form;
import org.programmekb.content.field.Groups;
import org.programmekb.content.field.Lists;
import org.programmekb.content.field.References;
import org.programmekb.content.field.Schema;
import org.programmekb.content.field.TextFields;
import org.programmekb.content.field.ValueType;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.Register;

/**
 * Reads sources that are cited. Each is the id of a source, a text, or a title with an address; the keys of the mapping
 * decide which.
 */
final class Citations {
    private Citations() {}

    /** A list of sources; {@code word} names one of them in messages. */
    static ValueType<List<Citation>> named(String word) {
        return Lists.of(citation(word));
    }

    /** One source. */
    static ValueType<Citation> citation(String word) {
        Schema fields = new Schema(word);
        Field<LocalizedText> title = fields.required("title", TextFields.LOCALIZED, "{en: Report, zh: 报告}");
        Field<URI> url = fields.optional("url", AddressFields.URL, "https://example.org/report");
        ValueType<Citation> group = Groups.of(fields, values -> new Citation(values.required(title), values.get(url)));
        return new ValueType<>(
                "id of a source, " + TextFields.LOCALIZED.words() + " or " + group.words(),
                Form.either(
                        Form.reference(Register.SOURCES.word()),
                        Form.either(TextFields.LOCALIZED.form(), group.form())),
                (node, reading) -> {
                    int errors = reading.context().errors().get();
                    Optional<Source> known = node instanceof HeaderNode.Scalar scalar
                            ? References.source(scalar, reading)
                            : Optional.empty();
                    if (known.isPresent() || reading.context().errors().get() > errors) {
                        return known.map(Citation::of);
                    }
                    boolean isGroup = node instanceof HeaderNode.Mapping mapping
                            && mapping.fields().stream()
                                    .allMatch(field -> reading.context()
                                            .languageMeant(field.name())
                                            .isEmpty());
                    return isGroup
                            ? group.read(node, reading)
                            : TextFields.LOCALIZED
                                    .read(node, reading)
                                    .map(text -> new Citation(text, Optional.empty()));
                });
    }
}
