package org.programmekb.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Readings;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.jsonschema.JsonSchemas;
import org.programmekb.markup.header.YamlText;
import org.programmekb.markup.text.Markup;
import org.programmekb.scaffold.DraftTexts;
import org.programmekb.source.ContentId;
import org.programmekb.source.ContentType;
import org.programmekb.source.ReservedNames;

/**
 * A new document: the example of its type, with what is known already.
 *
 * @param titles those that are known; a missing one gets a placeholder
 * @param date of a news item
 */
record Draft(
        ContentId id,
        Map<Language, String> titles,
        List<String> cities,
        List<String> clusters,
        String date,
        Markup markup,
        SiteConfig config) {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*");
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    /** What the user has said so far. */
    record Wish(
            Optional<ContentType> type,
            Optional<String> slug,
            Map<Language, String> titles,
            List<String> cities,
            List<String> clusters,
            Optional<String> date,
            Optional<Markup> markup) {}

    /**
     * The draft of a wish that says enough.
     *
     * @throws UsageException if it does not
     */
    static Draft of(Wish wish, SiteConfig config) {
        ContentType type = wish.type().orElseThrow(() -> wrong(Message.of("new.type.missing", types())));
        String slug = wish.slug()
                .or(() -> proposal(type, wish.cities(), wish.titles(), config))
                .orElseThrow(() -> wrong(Message.of("new.title.missing")));
        return new Draft(
                new ContentId(type, slug),
                wish.titles(),
                wish.cities(),
                wish.clusters(),
                wish.date().orElseGet(() -> config.today().toString()),
                wish.markup().orElse(Markup.MARKDOWN),
                config);
    }

    private static UsageException wrong(Message problem) {
        return new UsageException(Message.of("usage.wrong", "kb new", problem));
    }

    /** The words for types on the command line. */
    static String types() {
        return Arrays.stream(ContentType.values()).map(ContentType::word).collect(Collectors.joining(", "));
    }

    /** The type that a word names, in the singular or the plural. */
    static Optional<ContentType> type(String word) {
        return ContentType.ofWord(word).or(() -> ContentType.ofFolder(word));
    }

    /** The problem with a word that names no type. */
    static Message unknownType(String word) {
        Message problem = Message.of("new.type.unknown", word, types());
        List<String> known = Arrays.stream(ContentType.values())
                .flatMap(type -> Stream.of(type.word(), type.folder()))
                .toList();
        return Suggestion.closest(word, known)
                .flatMap(Draft::type)
                .map(type -> Message.of("usage.did-you-mean", problem, type.word()))
                .orElse(problem);
    }

    /** What the user calls the type. */
    static Message label(ContentType type) {
        String key = "new.type." + type.word();
        return Message.of(key);
    }

    /** A slug made from the titles: from one in Latin letters if there is any. That of a cooperation follows from its cities. */
    static Optional<String> proposal(
            ContentType type, List<String> cities, Map<Language, String> titles, SiteConfig config) {
        if (type == ContentType.COOPERATION) {
            return Optional.of(slug(cities)).filter(slug -> !slug.isEmpty());
        }
        List<String> inOrder = config.languages().stream()
                .map(titles::get)
                .filter(Objects::nonNull)
                .toList();
        return Stream.concat(
                        inOrder.stream().filter(title -> title.chars().anyMatch(Draft::isBasicLatin)), inOrder.stream())
                .map(Readings::slug)
                .filter(slug -> !slug.isEmpty())
                .findFirst();
    }

    private static String slug(List<String> cities) {
        return Cooperation.id(cities.stream()
                        .map(city -> new ContentId(ContentType.CITY, city))
                        .toList())
                .slug();
    }

    private static boolean isBasicLatin(int c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** The date in the accepted form, if it is one. */
    static Optional<String> date(String text) {
        String date = text.strip();
        try {
            if (!DATE.matcher(date).matches()) {
                return Optional.empty();
            }
            Object exists = date.length() == 4
                    ? Year.parse(date)
                    : date.length() == 7 ? YearMonth.parse(date) : LocalDate.parse(date);
            return Optional.of(exists.toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Why the draft cannot be written. */
    Optional<Message> flaw() {
        if (!SLUG.matcher(id.slug()).matches()) {
            return Optional.of(Message.of("new.slug.invalid", id.slug()));
        }
        Optional<String> reserved = ReservedNames.in(id);
        if (reserved.isPresent()) {
            return Optional.of(Message.of("new.slug.reserved", reserved.get()));
        }
        if (cities.size() < leastCities(id.type())) {
            return Optional.of(citiesMissing(id.type()));
        }
        if (id.type() == ContentType.COOPERATION && !id.slug().equals(slug(cities))) {
            return Optional.of(Message.of("new.slug.cooperation", slug(cities)));
        }
        return existing().map(file -> Message.of("new.exists", file));
    }

    /** The number of cities that a document of a type must name. */
    static int leastCities(ContentType type) {
        return switch (type) {
            case LAP, PROJECT -> 1;
            case COOPERATION -> 2;
            case NEWS, CITY, CLUSTER, PAGE -> 0;
        };
    }

    static Message citiesMissing(ContentType type) {
        return leastCities(type) == 1
                ? Message.of("new.cities.missing", label(type))
                : Message.of("new.cities.few", label(type));
    }

    /** A file of a document with this id, in whatever markup. */
    private Optional<String> existing() {
        Path facts = path("yaml");
        String name = facts.getFileName().toString().replaceFirst("yaml$", "");
        if (!Files.isDirectory(facts.resolveSibling("."))) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(facts.resolveSibling(".").normalize())) {
            return files.filter(file -> file.getFileName().toString().startsWith(name))
                    .sorted()
                    .map(file -> SiteConfig.Folders.slashes(
                            config.folders().project().relativize(file)))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String ending) {
        return config.folders().content().resolve(id.type().folder()).resolve(id.slug() + "." + ending);
    }

    /** The files with their texts. */
    Map<Path, String> files() {
        Map<Path, String> files = new LinkedHashMap<>();
        if (id.type() != ContentType.PAGE) {
            files.put(path("yaml"), facts());
        }
        String extension = markup == Markup.ASCIIDOC ? "adoc" : "md";
        config.languages().forEach(language -> files.put(path(language.code() + "." + extension), document(language)));
        return files;
    }

    /** The schema for text editors that the facts name. */
    Path schemaFile() {
        return config.folders().project().resolve(JsonSchemas.path(id.type()));
    }

    private String facts() {
        String schema = SiteConfig.Folders.slashes(
                path("yaml").resolveSibling(".").normalize().relativize(schemaFile()));
        StringBuilder facts = new StringBuilder("# yaml-language-server: $schema=" + schema + "\n");
        switch (id.type()) {
            case NEWS -> facts.append("date: ").append(date).append('\n');
            case CITY, CLUSTER -> {
                facts.append("name:\n");
                config.languages()
                        .forEach(language -> facts.append("  ")
                                .append(language.code())
                                .append(": ")
                                .append(title(language))
                                .append('\n'));
                pinyin().ifPresent(reading ->
                        facts.append("# pinyin: ").append(reading).append('\n'));
            }
            case COOPERATION, LAP, PROJECT, PAGE -> {}
        }
        if (id.type() != ContentType.CITY && id.type() != ContentType.CLUSTER) {
            list("cities", cities, facts);
        }
        if (id.type() != ContentType.CLUSTER) {
            list("clusters", clusters, facts);
        }
        return facts.append(resource(id.type().word() + ".yaml")).toString();
    }

    /** A guess, which the author has to confirm. */
    private Optional<String> pinyin() {
        return config.languages().stream()
                .filter(Language::isChinese)
                .flatMap(language -> Optional.ofNullable(titles.get(language)).stream())
                .map(title -> Readings.slug(title).replace("-", ""))
                .findFirst();
    }

    private static void list(String field, List<String> ids, StringBuilder facts) {
        facts.append(ids.isEmpty() ? "# " : "")
                .append(field)
                .append(": [")
                .append(String.join(", ", ids))
                .append("]\n");
    }

    private String document(Language language) {
        DraftTexts texts = DraftTexts.in(language.code());
        return "---\ntitle: " + title(language) + "\nsummary: " + YamlText.of(texts.summary())
                + "\nstatus: draft\n---\n" + texts.body(id.type().word(), markup == Markup.ASCIIDOC ? "==" : "##");
    }

    private String title(Language language) {
        String title = titles.get(language);
        return YamlText.of(title == null ? DraftTexts.in(language.code()).title() : title);
    }

    /** The rest of the example of a type. */
    private static String resource(String name) {
        try (InputStream in = Draft.class.getResourceAsStream("example/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
