package org.programmekb.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Entry;
import org.programmekb.content.Event;
import org.programmekb.content.NewsItem;
import org.programmekb.content.Party;
import org.programmekb.content.PersonReference;
import org.programmekb.content.PilotProject;
import org.programmekb.content.Stakeholder;
import org.programmekb.index.SiteIndex;

/** The facts of an entry as texts, as readers of one language see them on its page. */
final class FactTexts {
    private final Language language;
    private final SiteIndex index;
    private final List<String> texts = new ArrayList<>();

    private FactTexts(Language language, SiteIndex index) {
        this.language = language;
        this.index = index;
    }

    /** The texts in the order of the page. */
    static List<String> of(Entry entry, Language language, SiteIndex index) {
        FactTexts facts = new FactTexts(language, index);
        if (entry instanceof City city) {
            facts.add(city.region());
            city.mayor().ifPresent(facts.texts::add);
            facts.add(city.priorities());
        } else if (entry instanceof Cooperation cooperation) {
            cooperation.phases().forEach(phase -> facts.add(phase.name()));
            cooperation.core().relations().organisations().forEach(facts::organisation);
            cooperation.contact().ifPresent(contact -> facts.add(contact.name()));
        } else if (entry instanceof Cluster cluster) {
            facts.add(cluster.topics());
            cluster.lead().ifPresent(facts::add);
        } else if (entry instanceof ActionPlan plan) {
            facts.add(plan);
        } else if (entry instanceof PilotProject project) {
            facts.stakeholders(project.stakeholders());
            project.history().stream()
                    .flatMap(change -> change.evidence().stream())
                    .forEach(evidence -> facts.add(evidence.title()));
            project.evidence().forEach(evidence -> facts.add(evidence.title()));
        } else if (entry instanceof NewsItem item) {
            item.event().ifPresent(facts::add);
        }
        DescribedTexts described = new DescribedTexts(language, index);
        index.config()
                .types()
                .description(entry.id().type())
                .ifPresent(description -> description.fields().stream()
                        .filter(field -> description.search().contains(field.name())
                                && entry.core().more().containsKey(field.name()))
                        .forEach(field -> facts.texts.addAll(described.visit(
                                field,
                                Objects.requireNonNull(entry.core().more().get(field.name()))))));
        return facts.texts;
    }

    private void add(ActionPlan plan) {
        add(plan.phase());
        add(plan.vision());
        add(plan.objectives());
        plan.swot().ifPresent(swot -> {
            add(swot.strengths());
            add(swot.weaknesses());
            add(swot.opportunities());
            add(swot.threats());
        });
        stakeholders(plan.stakeholders());
        for (ActionPlan.Action action : plan.actions()) {
            add(action.title());
            action.owner().ifPresent(this::add);
            add(action.funding());
        }
        plan.indicators().forEach(indicator -> add(indicator.title()));
        add(plan.risks());
        add(plan.expectedResults());
    }

    private void add(Event event) {
        add(event.place());
        event.organisers().forEach(this::organisation);
        for (Event.Participant participant : event.participants()) {
            participant.person().ifPresent(this::add);
            add(participant.role());
            participant.organisation().ifPresent(this::organisation);
        }
        for (Event.AgendaItem item : event.agenda()) {
            add(item.title());
            item.speaker().ifPresent(this::add);
        }
        for (Event.Decision decision : event.decisions()) {
            add(decision.text());
            decision.owner().ifPresent(this::add);
        }
    }

    /** People in people.yaml are found by an index of their own. */
    private void add(PersonReference person) {
        if (person instanceof PersonReference.Unlisted other) {
            add(other.name());
        }
    }

    private void stakeholders(List<Stakeholder> stakeholders) {
        stakeholders.forEach(stakeholder -> organisation(stakeholder.organisation()));
    }

    private void organisation(String id) {
        index.organisation(id).ifPresent(found -> add(found.name().official()));
    }

    private void add(Party party) {
        if (party instanceof Party.OfOrganisation organisation) {
            organisation(organisation.organisation());
        } else if (party instanceof Party.Described described) {
            add(described.text());
        }
    }

    private void add(List<LocalizedText> all) {
        all.forEach(this::add);
    }

    private void add(Optional<LocalizedText> text) {
        text.ifPresent(this::add);
    }

    private void add(LocalizedText text) {
        text.in(language).ifPresent(texts::add);
    }
}
