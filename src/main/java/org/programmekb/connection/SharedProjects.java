package org.programmekb.connection;

import java.util.List;
import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.content.City;
import org.programmekb.content.Cooperation;
import org.programmekb.content.PilotProject;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.index.SiteIndex;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/** Projects of two cities of different sides that neither a document nor a plan says to cooperate. */
public record SharedProjects(SiteIndex index, Language language) {
    /** All of them in the order of the projects. */
    public List<PilotProject> all() {
        return index.all(PilotProject.class, ContentType.PROJECT, language).all().stream()
                .filter(project -> isPair(cities(project)))
                .toList();
    }

    /** Those of a city. */
    public List<PilotProject> of(City city) {
        return index.related(city, PilotProject.class, ContentType.PROJECT, language).all().stream()
                .filter(project -> isPair(cities(project)))
                .toList();
    }

    /** The two cities of such a project. */
    public List<City> cities(PilotProject project) {
        return index.related(project, City.class, ContentType.CITY, language).all();
    }

    private boolean isPair(List<City> cities) {
        return cities.size() == 2
                && cities.stream()
                                .map(City::side)
                                .flatMap(Optional::stream)
                                .distinct()
                                .count()
                        == 2
                && index.related(cities.get(0), Cooperation.class, ContentType.COOPERATION, language).all().stream()
                        .noneMatch(each -> each.core()
                                .relations()
                                .cities()
                                .contains(cities.get(1).id()));
    }

    /** Says how to state that the cities of such projects cooperate. */
    public void check(Diagnostics diagnostics) {
        for (PilotProject project : all()) {
            List<String> slugs = cities(project).stream()
                    .map(City::id)
                    .map(ContentId::slug)
                    .sorted()
                    .toList();
            diagnostics.report(
                    Code.COOPERATION_INFERRED,
                    project.core().versions().get(0).document().header().location(),
                    Message.of("cooperation-inferred.project", Message.list(slugs)),
                    Message.of("cooperation-inferred.hint-state", String.join(",", slugs)));
        }
    }
}
