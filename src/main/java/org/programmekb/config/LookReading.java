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
import org.programmekb.type.Types;

/** Parser for the settings of the look. */
record LookReading(
        Settings settings, List<Language> languages, List<CityGroup> groups, List<Path> assets, Path content) {
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

    private Optional<FundingEmblem> emblem() throws IOException {
        String alt = EMBLEM + ".alt";
        LocalizedText shown = settings.localized(alt, languages);
        Optional<String> file = picture(EMBLEM);
        if (file.isPresent()) {
            requireText(EMBLEM, FUNDING);
            requireText(EMBLEM, alt);
        }
        return file.map(own -> new FundingEmblem(own, shown));
    }

    private Map<String, LinkedText> footer() {
        return byLanguage("site.footer", LinkedText::parse);
    }

    private Map<String, SettingLink> imprint() {
        return byLanguage("site.imprint", SettingLink::new);
    }

    private Map<String, List<NavigationEntry>> navigation() {
        Map<String, List<NavigationEntry>> read = new HashMap<>();
        Map<String, List<NavigationEntry>> navigation = new HashMap<>();
        for (Language language : languages) {
            List<NavigationEntry> entries = read.computeIfAbsent(key(NAVIGATION, language), this::entries);
            if (!entries.isEmpty()) {
                navigation.put(language.code(), entries);
            }
        }
        return navigation;
    }

    private List<NavigationEntry> entries(String key) {
        Map<String, NavigationEntry> entries = new LinkedHashMap<>();
        for (String word : settings.list(key)) {
            Optional<NavigationEntry> entry = entry(word, settings.location(key));
            if (entry.isEmpty()) {
                settings.mistake(
                        key,
                        Message.of("configuration.navigation", word, key),
                        Suggestion.hint(
                                word,
                                NavigationPage.words(),
                                Message.of("configuration.hint-navigation", Message.list(NavigationPage.words()))));
            } else if (entries.put(word, entry.get()) != null) {
                settings.mistake(key, Message.of("configuration.item-twice", key, word), Code.VALUE_DUPLICATE.hint());
            }
        }
        return List.copyOf(entries.values());
    }

    private Optional<NavigationEntry> entry(String word, Location place) {
        List<LinkedText.Part> parts = LinkedText.parse(word, place).parts();
        if (parts.size() == 1 && parts.get(0).target().isPresent()) {
            return Optional.of(new NavigationLink(
                    parts.get(0).text(), parts.get(0).target().get()));
        }
        if (word.startsWith("kb:")) {
            return Optional.of(new SettingLink(word, place));
        }
        Optional<NavigationEntry> page = NavigationPage.of(word).map(known -> known);
        return page.or(() -> Optional.of(new NavigationType(word)).filter(this::isDescribed));
    }

    private boolean isDescribed(NavigationType type) {
        return type.word().matches("[a-z0-9-]+")
                && Files.isRegularFile(content.resolve(Types.FOLDER).resolve(type.word() + ".yaml"));
    }

    /** What the texts of a setting mean, with the place of each. */
    private <T> Map<String, T> byLanguage(String key, BiFunction<String, Location, T> reading) {
        Map<String, T> values = new HashMap<>();
        settings.complete(key, languages);
        for (Language language : languages) {
            String used = key(key, language);
            settings.text(used)
                    .ifPresent(text -> values.put(language.code(), reading.apply(text, settings.location(used))));
        }
        return values;
    }

    /** The key for a language, if the project has it, else the key for all languages. */
    private String key(String key, Language language) {
        String own = key + "." + language.code();
        return settings.text(own).isPresent() ? own : key;
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
