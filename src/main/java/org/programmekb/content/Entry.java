package org.programmekb.content;

import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.source.ContentId;

/** A document in all its languages, with typed fields. */
public sealed interface Entry
        permits City, Cluster, Cooperation, NewsItem, ActionPlan, PilotProject, StaticPage, Described {
    Core core();

    default ContentId id() {
        return core().id();
    }

    /** Its official name, for types that have one besides the titles. */
    default Optional<ProperName> properName() {
        return Optional.empty();
    }

    /** The Chinese name in Latin letters without tones, for types that may state it. */
    default Optional<String> pinyin() {
        return Optional.empty();
    }

    /** The version in this language. */
    default Optional<Version> version(Language language) {
        return core().versions().stream()
                .filter(version -> version.language().equals(language))
                .findFirst();
    }
}
