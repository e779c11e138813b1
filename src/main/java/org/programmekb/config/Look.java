package org.programmekb.config;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The look of a project, as far as it differs from that of the program.
 *
 * @param logo the picture beside the title
 * @param palette the colours
 * @param footer a text at the end of every page, by the code of the language
 * @param imprint the page that says who is responsible for the site, by the code of the language
 * @param emblem the picture beside the statement who finances the programme
 * @param navigation the entries of the main navigation, by the code of the language, where the project chooses them
 */
public record Look(
        Optional<Logo> logo,
        Palette palette,
        Map<String, LinkedText> footer,
        Map<String, SettingLink> imprint,
        Optional<FundingEmblem> emblem,
        Map<String, List<NavigationEntry>> navigation) {
    /** The look of the program. */
    public static final Look STANDARD =
            new Look(Optional.empty(), Palette.standard(2), Map.of(), Map.of(), Optional.empty(), Map.of());

    public Look {
        footer = Collections.unmodifiableMap(new TreeMap<>(footer));
        navigation = Collections.unmodifiableMap(new TreeMap<>(navigation));
        imprint = Collections.unmodifiableMap(new TreeMap<>(imprint));
    }

    /** Whether pages have pictures that those of other sites lack. */
    public boolean hasPictures() {
        return logo.isPresent() || emblem.isPresent();
    }

    /** The entries of the main navigation for readers of a language. */
    public List<NavigationEntry> navigation(Language language) {
        return navigation.getOrDefault(language.code(), NavigationPage.STANDARD);
    }

    /** Whether the project leaves the main navigation for readers of a language to the program. */
    public boolean hasStandardNavigation(Language language) {
        return !navigation.containsKey(language.code());
    }

    /** All links in the settings. */
    public List<SettingLink> links() {
        Stream<SettingLink> inFooter =
                footer.values().stream().flatMap(text -> text.parts().stream()).flatMap(part -> part.target().stream());
        Stream<SettingLink> inNavigation =
                navigation.values().stream().flatMap(List::stream).flatMap(entry -> link(entry).stream());
        return Stream.of(imprint.values().stream(), inFooter, inNavigation)
                .flatMap(links -> links)
                .distinct()
                .toList();
    }

    private static Optional<SettingLink> link(NavigationEntry entry) {
        return entry instanceof NavigationLink named
                ? Optional.of(named.link())
                : entry instanceof SettingLink link ? Optional.of(link) : Optional.empty();
    }
}
