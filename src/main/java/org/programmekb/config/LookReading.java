package org.programmekb.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;

/** Parser for the settings of the look. */
record LookReading(Settings settings, List<Language> languages, List<CityGroup> groups, List<Path> assets) {
    private static final String LOGO = "site.logo";
    private static final String DARK = ".dark";
    private static final String FUNDING = "site.funding";
    private static final String NAVIGATION = "site.nav";
    private static final String EMBLEM = "site.funding.logo";
    private static final String PICTURE = ".*\\.(svg|png|jpe?g|webp|avif|gif)";

    Look read() throws IOException {
        return new Look(logo(), palette(), footer(), imprint(), emblem(), navigation());
    }

    private Optional<Logo> logo() throws IOException {
        Optional<String> file = picture(LOGO);
        Optional<String> dark = picture(LOGO + DARK);
        requireFor(LOGO + DARK, LOGO);
        boolean hasName = settings.choice(LOGO + ".name", "off", "on").equals("on");
        return file.map(own -> new Logo(own, dark, hasName));
    }

    private Optional<Emblem> emblem() throws IOException {
        String alt = EMBLEM + ".alt";
        LocalizedText shown = settings.localized(alt, languages);
        Optional<String> file = picture(EMBLEM);
        if (file.isPresent()) {
            requireText(EMBLEM, FUNDING);
            requireText(EMBLEM, alt);
        }
        return file.map(own -> new Emblem(own, shown));
    }

    private Map<String, LinkedText> footer() {
        return byLanguage("site.footer", LinkedText::parse);
    }

    private Map<String, SettingLink> imprint() {
        return byLanguage("site.imprint", SettingLink::new);
    }

    private List<NavigationEntry> navigation() {
        Map<String, NavigationEntry> entries = new LinkedHashMap<>();
        for (String word : settings.list(NAVIGATION)) {
            Optional<NavigationEntry> entry = word.startsWith("kb:")
                    ? Optional.of(new SettingLink(word, settings.location(NAVIGATION)))
                    : NavigationPage.of(word).map(page -> page);
            if (entry.isEmpty()) {
                settings.mistake(
                        NAVIGATION,
                        Message.of("configuration.navigation", word, NAVIGATION),
                        Suggestion.hint(
                                word,
                                NavigationPage.words(),
                                Message.of("configuration.hint-navigation", Message.list(NavigationPage.words()))));
            } else if (entries.put(word, entry.get()) != null) {
                settings.mistake(
                        NAVIGATION,
                        Message.of("configuration.item-twice", NAVIGATION, word),
                        Code.VALUE_DUPLICATE.hint());
            }
        }
        return entries.isEmpty() ? NavigationPage.STANDARD : List.copyOf(entries.values());
    }

    /** What the texts of a setting mean, with the place of each. */
    private <T> Map<String, T> byLanguage(String key, BiFunction<String, Location, T> reading) {
        Map<String, T> values = new HashMap<>();
        for (Language language : languages) {
            String own = key + "." + language.code();
            String used = settings.text(own).isPresent() ? own : key;
            settings.text(used)
                    .ifPresent(text -> values.put(language.code(), reading.apply(text, settings.location(used))));
        }
        return values;
    }

    /** The path of a picture below the assets. */
    private Optional<String> picture(String key) throws IOException {
        Optional<String> written = settings.text(key);
        if (written.isPresent() && !exists(written.get())) {
            settings.mistake(
                    key,
                    Message.of("configuration.asset", written.get(), key),
                    Suggestion.hint(written.get(), pictures(), Message.of("configuration.hint-asset")));
            return Optional.empty();
        }
        return written;
    }

    private boolean exists(String written) {
        try {
            return written.matches(PICTURE)
                    && !Path.of(written).isAbsolute()
                    && Path.of(written).normalize().equals(Path.of(written))
                    && assets.stream().anyMatch(folder -> Files.isRegularFile(folder.resolve(written)));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private Set<String> pictures() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path folder : assets) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.map(file -> SiteConfig.Folders.slashes(folder.relativize(file)))
                        .filter(path -> path.matches(PICTURE))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private Palette palette() {
        Map<Integer, Shades> sides = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            int number = i + 1;
            shades("site.group." + groups.get(i).id() + ".colour", scheme -> scheme::ofMark)
                    .ifPresent(shades -> sides.put(number, shades));
        }
        return Palette.of(shades("site.colour", scheme -> scheme::ofText), sides, groups.size());
    }

    private Optional<Shades> shades(String key, Function<ColourScheme, Function<Colour, Contrast>> measure) {
        Optional<Colour> light = colour(key, ColourScheme.LIGHT, measure.apply(ColourScheme.LIGHT));
        Optional<Colour> dark = colour(key + DARK, ColourScheme.DARK, measure.apply(ColourScheme.DARK));
        requireFor(key + DARK, key);
        return light.map(colour -> dark.map(own -> new Shades(colour, own)).orElseGet(() -> Shades.of(colour)));
    }

    private Optional<Colour> colour(String key, ColourScheme scheme, Function<Colour, Contrast> measure) {
        Optional<String> written = settings.text(key);
        Optional<Colour> colour = written.flatMap(Colour::read);
        if (written.isPresent() && colour.isEmpty()) {
            settings.mistake(
                    key,
                    Message.of("configuration.colour", written.get(), key),
                    Message.of("configuration.hint-colour"));
        }
        Optional<Contrast> lowest = colour.map(measure).filter(contrast -> !contrast.suffices());
        lowest.ifPresent(contrast -> settings.mistake(
                key,
                Message.of(
                        scheme == ColourScheme.LIGHT ? "configuration.contrast-light" : "configuration.contrast-dark",
                        key,
                        colour.orElseThrow(),
                        contrast.use(),
                        contrast.background(),
                        contrast.text(),
                        contrast.leastText()),
                Message.of(
                        "configuration.hint-contrast",
                        colour.orElseThrow()
                                .nearest(other -> measure.apply(other).suffices()))));
        return colour;
    }

    /** A text that must be there in every language because of another setting. */
    private void requireText(String because, String key) {
        LocalizedText text = settings.localized(key, languages);
        for (Language language : languages) {
            if (text.in(language).isEmpty()) {
                String own = key + "." + language.code();
                settings.mistake(
                        because,
                        Message.of("configuration.missing", own),
                        Message.of("configuration.hint-missing", own));
            }
        }
    }

    /** A setting that has no effect without another one. */
    private void requireFor(String key, String other) {
        if (settings.text(key).isPresent() && settings.text(other).isEmpty()) {
            settings.mistake(
                    key, Message.of("configuration.missing", other), Message.of("configuration.hint-missing", other));
        }
    }
}
