package org.programmekb.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.config.CityGroup;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.Readings;
import org.programmekb.jsonschema.JsonSchemas;
import org.programmekb.markup.header.YamlText;
import org.programmekb.markup.text.Markup;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;
import org.programmekb.type.FieldDescription;
import org.programmekb.type.TypeDescription;
import org.programmekb.type.Types;

/**
 * A document that is not yet there: the example of its type, with what is known already.
 *
 * @param titles those that are known; a missing one gets a placeholder
 * @param side of a city
 * @param date of a news item
 */
public record NewDocument(
        ContentId id,
        Map<Language, String> titles,
        Optional<CityGroup> side,
        List<String> cities,
        List<String> clusters,
        String date,
        Markup markup,
        SiteConfig config) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");

    /** A file of a document with this id, in whatever markup. */
    public Optional<String> existing() {
        Path folder = path("yaml").resolveSibling(".").normalize();
        String name = path("").getFileName().toString();
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(name))
                    .sorted()
                    .map(file -> SiteConfig.Folders.slashes(
                            config.folders().project().relativize(file)))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether documents of a type name those of another in a field that all documents have. */
    public static boolean canName(ContentType other, ContentType type) {
        return type != other && type != ContentType.PAGE && (type != ContentType.CLUSTER || other != ContentType.CITY);
    }

    /** Whether documents of a type must have a date. */
    public static boolean isDated(ContentType type, SiteConfig config) {
        return config.types().isRequired("date", type);
    }

    private Path path(String ending) {
        return config.folders().content().resolve(id.type().folder()).resolve(id.slug() + "." + ending);
    }

    /** The files with their texts. */
    public Map<Path, String> files() {
        Map<Path, String> files = new LinkedHashMap<>();
        if (id.type() != ContentType.PAGE) {
            files.put(path("yaml"), facts());
        }
        String extension = markup == Markup.ASCIIDOC ? "adoc" : "md";
        config.languages().forEach(language -> files.put(path(language.code() + "." + extension), document(language)));
        return files;
    }

    /** The schema for text editors that the facts name. */
    public Path schemaFile() {
        return config.folders().project().resolve(JsonSchemas.path(id.type()));
    }

    private String facts() {
        String schema = SiteConfig.Folders.slashes(
                path("yaml").resolveSibling(".").normalize().relativize(schemaFile()));
        StringBuilder facts = new StringBuilder("# yaml-language-server: $schema=" + schema + "\n");
        Optional<TypeDescription> described = described();
        if (isDated(id.type(), config)) {
            facts.append("date: ").append(date).append('\n');
        } else if (Types.builtIn(id.type())
                .filter(type -> type.required().contains("name"))
                .isPresent()) {
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
        if (id.type() == ContentType.CITY) {
            facts.append(sideLine());
        }
        if (canName(ContentType.CITY, id.type())) {
            list("cities", cities, facts);
        }
        if (canName(ContentType.CLUSTER, id.type())) {
            list("clusters", clusters, facts);
        }
        if (described.isEmpty()) {
            facts.append(example());
        }
        config.types().description(id.type()).map(NewDocument::fields).ifPresent(facts::append);
        return facts.toString();
    }

    /** What the project says about the type, if it is one of its own. */
    private Optional<TypeDescription> described() {
        return config.types().own().contains(id.type()) ? config.types().description(id.type()) : Optional.empty();
    }

    /** The fields of an own type with their examples; those that need not be there are comments. */
    private static String fields(TypeDescription type) {
        StringBuilder lines = new StringBuilder();
        for (FieldDescription field : type.fields()) {
            lines.append(type.required().contains(field.name()) ? "" : "# ")
                    .append(field.name())
                    .append(": ")
                    .append(field.example())
                    .append('\n');
        }
        return lines.toString();
    }

    private String sideLine() {
        List<String> ids = config.groups().stream().map(CityGroup::id).toList();
        return side.map(known -> "side: " + known.id() + "\n")
                .orElseGet(
                        () -> ids.stream().map(each -> "# side: " + each + "\n").collect(Collectors.joining()));
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
                + "\nstatus: draft\n---\n"
                + described()
                        .map(own -> body(own, language))
                        .orElseGet(() -> texts.body(id.type().word(), markup == Markup.ASCIIDOC ? "==" : "##"));
    }

    private static String body(TypeDescription type, Language language) {
        String draft = type.draft().getOrDefault(language.code(), type.draft().getOrDefault("", ""));
        return draft.isEmpty() ? "" : draft + "\n";
    }

    private String title(Language language) {
        String title = titles.get(language);
        return YamlText.of(title == null ? DraftTexts.in(language.code()).title() : title);
    }

    /** The rest of the example of a type, with texts in the languages of the site. */
    private String example() {
        String name = "example/" + id.type().word() + ".yaml";
        try (InputStream in = NewDocument.class.getResourceAsStream(name)) {
            String lines = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            return PLACE.matcher(lines).replaceAll(place -> Matcher.quoteReplacement(inAllLanguages(place.group(1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String inAllLanguages(String key) {
        return config.languages().stream()
                .map(language ->
                        language.code() + ": " + DraftTexts.in(language.code()).example(key))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
