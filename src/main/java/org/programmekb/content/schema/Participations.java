package org.programmekb.content.schema;

import java.util.List;
import java.util.Optional;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.Citation;
import org.programmekb.content.PartialDate;
import org.programmekb.content.Participation;
import org.programmekb.content.field.Dates;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.Form;
import org.programmekb.content.field.Groups;
import org.programmekb.content.field.Lists;
import org.programmekb.content.field.References;
import org.programmekb.content.field.Schema;
import org.programmekb.content.field.TextFields;
import org.programmekb.content.field.ValueType;
import org.programmekb.markup.header.HeaderNode;

/** Reads the phases in which an entry has a part: ids, or groups that say when. */
final class Participations {
    static final ValueType<List<Participation>> LIST = Lists.of(one());

    private Participations() {}

    private static ValueType<Participation> one() {
        Schema fields = new Schema("phases");
        Field<String> phase = fields.optional("phase", References.PHASE, "iuc");
        Field<LocalizedText> name = fields.optional("name", TextFields.LOCALIZED, "IUC");
        Field<PartialDate> from = fields.optional("from", Dates.DATE, "2018");
        Field<PartialDate> to = fields.optional("to", Dates.DATE, "2020");
        Field<List<Citation>> source = fields.optional("source", Citations.named("source"), "[annual-report-2020]");
        ValueType<Participation> group = Groups.checked(
                fields,
                (values, reading) -> Optional.of(new Participation(
                                values.get(phase),
                                values.get(name),
                                Dates.period(values, from, to, reading),
                                values.all(source)))
                        .filter(found ->
                                found.phase().isPresent() || found.name().isPresent()));
        return new ValueType<>(
                "id of a phase, or " + group.words(),
                Form.either(References.PHASE.form(), group.form()),
                (node, reading) -> {
                    if (node instanceof HeaderNode.Scalar) {
                        return References.PHASE
                                .read(node, reading)
                                .map(id -> new Participation(
                                        Optional.of(id), Optional.empty(), Optional.empty(), List.of()));
                    }
                    if (node instanceof HeaderNode.Mapping mapping
                            && mapping.field(phase.name()).isEmpty()
                            && mapping.field(name.name()).isEmpty()) {
                        Groups.reportMissing(phase, node.location(), reading.name(), reading.context());
                    }
                    return group.read(node, reading);
                });
    }
}
