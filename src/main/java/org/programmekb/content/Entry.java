package org.programmekb.content;

import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.source.ContentId;

/** A document in all its languages, understood. */
public sealed interface Entry permits City, Cluster, NewsItem, ActionPlan, PilotProject, StaticPage {
    /** What entries of every type have. */
    Core core();

    /** What the entry is called in every language. */
    default ContentId id() {
        return core().id();
    }

    /** Its official name, where the type has one beside the titles. */
    default Optional<ProperName> properName() {
        return Optional.empty();
    }

    /** The version in this language. */
    default Optional<Version> version(Language language) {
        return core().versions().stream()
                .filter(version -> version.language().equals(language))
                .findFirst();
    }
}
