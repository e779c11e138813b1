package org.programmekb.content.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.content.PilotProject;
import org.programmekb.diagnostic.Code;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.ContentId;
import org.programmekb.source.ContentType;

/** The stage of a project as written: one for all its cities, or one per city. */
sealed interface Stages {
    /** Reads either form. */
    Shape<Stages> SHAPE =
            Shape.of(Choices.of(PilotProject.Stage.class).words() + "; or a group: city id to stage", Stages::read);

    /** The stage in each of the project's cities, in their order; a stage for another city is reported. */
    Map<ContentId, PilotProject.Stage> of(List<ContentId> cities, HeaderNode written, Reading reading);

    /** The stage of the whole project, if it is written that way. */
    default Optional<PilotProject.Stage> everywhere() {
        return this instanceof Everywhere same ? Optional.of(same.stage()) : Optional.empty();
    }

    /** One stage for all cities. */
    record Everywhere(PilotProject.Stage stage) implements Stages {
        @Override
        public Map<ContentId, PilotProject.Stage> of(List<ContentId> cities, HeaderNode written, Reading reading) {
            Map<ContentId, PilotProject.Stage> stages = new LinkedHashMap<>();
            cities.forEach(city -> stages.put(city, stage));
            return stages;
        }
    }

    /** A stage per city. */
    record ByCity(Map<ContentId, PilotProject.Stage> stages) implements Stages {
        @Override
        public Map<ContentId, PilotProject.Stage> of(List<ContentId> cities, HeaderNode written, Reading reading) {
            for (HeaderNode.Field field : ((HeaderNode.Mapping) written).fields()) {
                ContentId city = new ContentId(ContentType.CITY, field.name());
                if (stages.containsKey(city) && !cities.contains(city)) {
                    reading.report(
                            Code.VALUE_INVALID,
                            field.location(),
                            "`stage` contains `" + field.name() + "`, which is not in `cities`",
                            "add it to `cities` or remove it here");
                }
            }
            Map<ContentId, PilotProject.Stage> ordered = new LinkedHashMap<>();
            for (ContentId city : cities) {
                Optional.ofNullable(stages.get(city)).ifPresent(stage -> ordered.put(city, stage));
            }
            return ordered;
        }
    }

    private static Optional<Stages> read(HeaderNode node, Reading reading) {
        Shape<PilotProject.Stage> stage = Choices.of(PilotProject.Stage.class);
        if (!(node instanceof HeaderNode.Mapping mapping)) {
            return stage.read(node, reading).map(Everywhere::new);
        }
        Shape<ContentId> city = References.to(ContentType.CITY);
        Map<ContentId, PilotProject.Stage> stages = new LinkedHashMap<>();
        for (HeaderNode.Field field : mapping.fields()) {
            HeaderNode.Scalar key = new HeaderNode.Scalar(field.name(), false, field.location());
            Optional<ContentId> id = city.read(key, reading.items());
            if (!Shape.isBlank(field.value())) {
                Optional<PilotProject.Stage> reached = stage.read(field.value(), reading.inside(field.name()));
                id.ifPresent(known -> reached.ifPresent(value -> stages.put(known, value)));
            }
        }
        return Optional.of(new ByCity(stages));
    }
}
