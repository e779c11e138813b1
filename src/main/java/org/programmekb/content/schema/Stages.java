package org.programmekb.content.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.content.PilotProject;
import org.programmekb.content.field.BindingContext;
import org.programmekb.content.field.Choices;
import org.programmekb.content.field.FieldContext;
import org.programmekb.content.field.Form;
import org.programmekb.content.field.References;
import org.programmekb.content.field.ValueType;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/**
 * The stage of a project as written.
 *
 * @param everywhere the stage in all its cities, if it is written that way
 * @param byCity else the stage per city
 */
record Stages(Optional<PilotProject.Stage> everywhere, Map<ContentId, PilotProject.Stage> byCity) {
    private static final ValueType<PilotProject.Stage> STAGE = Choices.of(PilotProject.Stage.class);
    private static final ValueType<ContentId> CITY = References.to(ContentType.CITY);

    /** Reads either form. */
    static final ValueType<Stages> TYPE = new ValueType<>(
            STAGE.words() + "; or a group: city id to stage",
            Form.either(STAGE.form(), new Form.ById(CITY.form(), STAGE.form())),
            Stages::read);

    /** The stage in each of the project's cities, in their order; a stage for another city is reported. */
    Map<ContentId, PilotProject.Stage> of(List<ContentId> cities, HeaderNode written, BindingContext context) {
        if (written instanceof HeaderNode.Mapping mapping) {
            for (HeaderNode.Field field : mapping.fields()) {
                ContentId city = new ContentId(ContentType.CITY, field.name());
                if (byCity.containsKey(city) && !cities.contains(city)) {
                    context.report(
                            Code.VALUE_INVALID,
                            field.location(),
                            Message.of("value-invalid.city-of-stage", field.name()),
                            Message.of("value-invalid.hint-city-of-stage"));
                }
            }
        }
        Map<ContentId, PilotProject.Stage> ordered = new LinkedHashMap<>();
        for (ContentId city : cities) {
            everywhere.or(() -> Optional.ofNullable(byCity.get(city))).ifPresent(stage -> ordered.put(city, stage));
        }
        return ordered;
    }

    private static Optional<Stages> read(HeaderNode node, FieldContext reading) {
        if (!(node instanceof HeaderNode.Mapping mapping)) {
            return STAGE.read(node, reading).map(stage -> new Stages(Optional.of(stage), Map.of()));
        }
        Map<ContentId, PilotProject.Stage> stages = new LinkedHashMap<>();
        for (HeaderNode.Field field : mapping.fields()) {
            HeaderNode.Scalar key = new HeaderNode.Scalar(field.name(), false, field.location());
            Optional<ContentId> id = CITY.read(key, reading.items());
            if (!ValueType.isBlank(field.value())) {
                Optional<PilotProject.Stage> reached = STAGE.read(field.value(), reading.inside(field.name()));
                id.ifPresent(known -> reached.ifPresent(value -> stages.put(known, value)));
            }
        }
        return Optional.of(new Stages(Optional.empty(), stages));
    }
}
