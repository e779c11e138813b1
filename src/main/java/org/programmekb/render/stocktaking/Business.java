package org.programmekb.render.stocktaking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.Cluster;
import org.programmekb.content.Entry;
import org.programmekb.content.Organisation;
import org.programmekb.content.PilotProject;
import org.programmekb.content.Stakeholder;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Reader;
import org.programmekb.render.view.View;

/** What is stated about the cooperation of businesses: the businesses, their part, and the themes about it. */
final class Business {
    private final Reader reader;
    private final List<ActionPlan> plans;
    private final List<PilotProject> projects;

    Business(Reader reader, List<ActionPlan> plans, List<PilotProject> projects) {
        this.reader = reader;
        this.plans = plans;
        this.projects = projects;
    }

    /** Nothing if no business and no such theme is stated. */
    Optional<View> view() {
        List<View> businesses = reader.index().organisations().stream()
                .map(organisation -> business(organisation))
                .flatMap(Optional::stream)
                .toList();
        List<View> themes = reader.all(Cluster.class).all().stream()
                .filter(cluster -> cluster.focus().equals(Optional.of(Cluster.Focus.BUSINESS)))
                .map(this::theme)
                .toList();
        return businesses.isEmpty() && themes.isEmpty()
                ? Optional.empty()
                : Optional.of(new View()
                        .with("plans", with(plans, ActionPlan::stakeholders))
                        .with("planCount", plans.size())
                        .with("projects", with(projects, PilotProject::stakeholders))
                        .with("projectCount", projects.size())
                        .with("businesses", businesses)
                        .with("themes", themes));
    }

    private static <T> long with(List<T> all, Function<T, List<Stakeholder>> stakeholders) {
        return all.stream()
                .filter(each -> stakeholders.apply(each).stream().anyMatch(Business::isBusiness))
                .count();
    }

    private static boolean isBusiness(Stakeholder stakeholder) {
        return stakeholder.helix() == Stakeholder.Helix.BUSINESS;
    }

    /** An organisation that is a business, or has the part of one in a plan or project. */
    private Optional<View> business(Organisation organisation) {
        List<Entry> parts = new ArrayList<>();
        plans.stream().filter(plan -> names(plan.stakeholders(), organisation)).forEach(parts::add);
        projects.stream()
                .filter(project -> names(project.stakeholders(), organisation))
                .forEach(parts::add);
        boolean isBusiness = organisation.kind().equals(Optional.of(Organisation.Kind.BUSINESS))
                || Stream.concat(
                                plans.stream().map(ActionPlan::stakeholders),
                                projects.stream().map(PilotProject::stakeholders))
                        .flatMap(List::stream)
                        .anyMatch(
                                each -> isBusiness(each) && each.organisation().equals(organisation.id()));
        return isBusiness
                ? Optional.of(new View().with("name", reader.link(organisation)).with("parts", reader.links(parts)))
                : Optional.empty();
    }

    private static boolean names(List<Stakeholder> stakeholders, Organisation organisation) {
        return stakeholders.stream().anyMatch(each -> each.organisation().equals(organisation.id()));
    }

    private View theme(Cluster cluster) {
        return new View()
                .with("name", reader.link(cluster))
                .with("topics", reader.texts(cluster.topics()))
                .with(
                        "projects",
                        reader.related(cluster, PilotProject.class).all().stream()
                                .map(new EntryViews(reader)::project)
                                .toList());
    }
}
