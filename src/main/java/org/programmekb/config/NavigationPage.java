package org.programmekb.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A generated page that the main navigation can lead to, and the page about the programme. */
public enum NavigationPage implements NavigationEntry {
    NEWS,
    CITIES,
    COOPERATIONS,
    CLUSTERS,
    LAPS,
    PROJECTS,
    EVENTS,
    INVOLVED,
    GLOSSARY,
    SOURCES,
    ABOUT,
    COMPARE,
    FIGURES,
    STOCKTAKING,
    SEARCH,
    SUBSCRIBE,
    TAGS,
    DATA;

    /** The navigation of a project that does not choose. */
    static final List<NavigationEntry> STANDARD =
            List.of(NEWS, CITIES, COOPERATIONS, CLUSTERS, LAPS, PROJECTS, EVENTS, INVOLVED, GLOSSARY, ABOUT);

    /** The word in the setting. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<NavigationPage> of(String word) {
        return Arrays.stream(values()).filter(page -> page.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(NavigationPage::word).toList();
    }
}
