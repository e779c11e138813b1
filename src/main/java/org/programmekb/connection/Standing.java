package org.programmekb.connection;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.content.Agreement;
import org.programmekb.content.Cooperation;
import org.programmekb.content.PilotProject;
import org.programmekb.index.SiteIndex;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/**
 * How far a cooperation has come: as far as the furthest project of exactly its cities, or, if that is further, as an
 * agreement of them.
 *
 * @param project what shows it; empty if an agreement does
 */
public record Standing(PilotProject.Stage stage, Optional<PilotProject> project) {
    /** What commits its parties to something; letters of intent and declarations do not. */
    private static final Set<Agreement.Kind> COMMITTING =
            EnumSet.of(Agreement.Kind.MEMORANDUM, Agreement.Kind.AGREEMENT, Agreement.Kind.ACTION_PLAN);

    /** The state of a cooperation; empty if nothing shows one. */
    public static Optional<Standing> of(Cooperation cooperation, SiteIndex index, Language language) {
        List<ContentId> cities = cooperation.core().relations().cities();
        Agreements agreements = new Agreements(index, language);
        Set<ContentId> agreed = new HashSet<>();
        agreements.of(cooperation).stream()
                .map(Agreements.Stated::agreement)
                .filter(agreement -> COMMITTING.contains(agreement.kind()))
                .map(agreements::governments)
                .filter(parties -> parties.stream().filter(cities::contains).count() > 1)
                .forEach(agreed::addAll);
        Stream<Standing> byAgreement = agreed.containsAll(cities)
                ? Stream.of(new Standing(PilotProject.Stage.MEMORANDUM, Optional.empty()))
                : Stream.empty();
        Stream<Standing> byProjects =
                index.related(cooperation, PilotProject.class, ContentType.PROJECT, language).all().stream()
                        .filter(project ->
                                Set.copyOf(project.core().relations().cities()).equals(Set.copyOf(cities)))
                        .flatMap(project -> project.common(cities).stream()
                                .map(stage -> new Standing(stage, Optional.of(project))));
        // Of equal ones the agreement, then the first project.
        return Stream.concat(byAgreement, byProjects)
                .reduce((first, next) -> Comparator.comparing(Standing::stage).compare(first, next) < 0 ? next : first);
    }
}
