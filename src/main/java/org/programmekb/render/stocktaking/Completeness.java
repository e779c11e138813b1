package org.programmekb.render.stocktaking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Entry;
import org.programmekb.content.PilotProject;
import org.programmekb.index.Phases;
import org.programmekb.index.RelatedIds;
import org.programmekb.render.Reader;
import org.programmekb.render.part.InvolvedViews;
import org.programmekb.render.view.View;
import org.programmekb.type.ContentType;
import org.programmekb.type.TypeDescription;
import org.programmekb.type.Types;

/**
 * How complete the entries of each kind are: in how many of them each field is stated, and in which it is missing. The
 * names of the fields are the interface texts {@code known.<field>}.
 */
public record Completeness(Reader reader) {
    private static final String TRANSLATED = "translated";

    /** The kinds of which there is at least one entry, news after all other types. */
    public List<View> kinds() {
        List<View> kinds = new ArrayList<>();
        reader.config().types().lists().stream()
                .filter(type -> !reader.all(type).isEmpty())
                .forEach(type -> kinds.add(ofType(type)));
        kinds.add(organisations());
        kinds.add(people());
        kinds.removeIf(kind -> Integer.valueOf(0).equals(kind.get("total")));
        return kinds;
    }

    /** The fields that are counted for a type: those of the program, then those of the project. */
    private Set<String> counted(ContentType type) {
        Set<String> counted = new LinkedHashSet<>(
                Types.builtIn(type).map(TypeDescription::complete).orElse(Set.of()));
        Optional<TypeDescription> own = reader.config().types().description(type);
        own.ifPresent(description -> counted.addAll(description.complete()));
        if (Types.builtIn(type).isEmpty()) {
            counted.addAll(List.of("sources", TRANSLATED));
        }
        return counted;
    }

    private View ofType(ContentType type) {
        CompletenessTable<Entry> table =
                new CompletenessTable<>(reader, type.folder(), reader.all(type).all(), reader::link);
        for (String name : counted(type)) {
            Optional<ContentType> related = reader.config().types().ofFolder(name);
            if (related.isEmpty() || !reader.all(related.get()).isEmpty()) {
                boolean isOwn = reader.config().types().fields(type).stream()
                        .anyMatch(field -> field.name().equals(name));
                table.field(isOwn ? type.word() + "." + name : name, entry -> isStated(entry, name));
            }
        }
        return table.view();
    }

    private boolean isStated(Entry entry, String name) {
        return switch (name) {
            case "summary" ->
                reader.index().versions(entry).stream()
                        .anyMatch(version -> version.summary().isPresent());
            case "image" -> entry.core().picture().isPresent();
            case "phases" -> !Phases.of(entry, reader.index().phases()).isEmpty();
            case "sources" -> !entry.core().sources().isEmpty();
            case TRANSLATED ->
                reader.index().versions(entry).size()
                        == reader.config().languages().size();
            default -> isDerived(entry, name).orElseGet(() -> isWritten(entry, name));
        };
    }

    /** What is known of an entry although another field or entry says it; empty for other fields. */
    private Optional<Boolean> isDerived(Entry entry, String name) {
        Optional<ContentType> related = reader.config().types().ofFolder(name);
        if (related.isPresent()) {
            return Optional.of(
                    !RelatedIds.of(reader.index(), entry.id()).of(related.get()).isEmpty());
        } else if (entry instanceof City city && name.equals("partners")) {
            return Optional.of(!reader.index().partners(city, reader.language()).isEmpty());
        } else if (entry instanceof ActionPlan plan && name.equals("latest")) {
            return Optional.of(plan.indicators().stream()
                    .anyMatch(indicator -> indicator.latest().isPresent()));
        } else if (entry instanceof PilotProject project) {
            return switch (name) {
                case "stage" -> Optional.of(hasStage(project));
                case "stages" -> Optional.of(!project.history().isEmpty());
                case "evidence" -> Optional.of(hasEvidence(project));
                default -> Optional.empty();
            };
        }
        return Optional.empty();
    }

    private boolean isWritten(Entry entry, String name) {
        return reader.config().types().allFields(entry.id().type()).stream()
                .anyMatch(
                        field -> field.name().equals(name) && entry.value(field).isPresent());
    }

    static boolean hasStage(PilotProject project) {
        return project.stage().isPresent() || !project.stages().isEmpty();
    }

    private static boolean hasEvidence(PilotProject project) {
        return !project.evidence().isEmpty()
                || project.history().stream()
                        .anyMatch(change -> !change.evidence().isEmpty());
    }

    private View organisations() {
        return new CompletenessTable<>(
                        reader,
                        "organisations",
                        reader.index().organisations().stream()
                                .filter(organisation -> !organisation.isProgramme())
                                .toList(),
                        reader::link)
                .field("kind", organisation -> organisation.kind().isPresent())
                .field("description", organisation -> organisation.description().isPresent())
                .field("website", organisation -> organisation.website().isPresent())
                .view();
    }

    private View people() {
        return new CompletenessTable<>(
                        reader, "people", reader.context().connections().people(), new InvolvedViews(reader)::link)
                .field("role", person -> person.role().isPresent())
                .field(
                        "organisation",
                        person -> person.organisation()
                                .flatMap(reader.index()::organisation)
                                .isPresent())
                .view();
    }
}
