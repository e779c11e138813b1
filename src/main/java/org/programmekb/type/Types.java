package org.programmekb.type;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.diagnostic.Diagnostic;

/** The types of documents of a project: those of the program and its own, with what the project says about each. */
public final class Types {
    /** The types of the program. */
    public static final Types BUILT_IN = new Types(
            List.of(
                    ContentType.NEWS,
                    ContentType.CITY,
                    ContentType.COOPERATION,
                    ContentType.CLUSTER,
                    ContentType.LAP,
                    ContentType.PROJECT,
                    ContentType.PAGE),
            List.of(),
            "",
            List.of(),
            false);

    /** The types that documents of all types can name, in fields with the names of their folders. */
    public static final List<ContentType> NAMED =
            List.of(ContentType.CITY, ContentType.CLUSTER, ContentType.LAP, ContentType.PROJECT);

    /** The folder in {@code content/} with the descriptions. */
    public static final String FOLDER = "types";

    private final List<ContentType> all;
    private final List<TypeDescription> descriptions;
    private final String text;
    private final List<Diagnostic> findings;
    private final boolean isPartial;
    private final Map<ContentType, List<FieldDescription>> allFields = new ConcurrentHashMap<>();
    private final Map<String, ContentType> byFolder = new HashMap<>();
    private final Map<String, ContentType> byAddress = new HashMap<>();
    private final Map<String, ContentType> byWord = new HashMap<>();
    private final Map<ContentType, TypeDescription> described = new HashMap<>();

    private Types(
            List<ContentType> all,
            List<TypeDescription> descriptions,
            String text,
            List<Diagnostic> findings,
            boolean isPartial) {
        this.all = all.stream().sorted(Comparator.naturalOrder()).toList();
        this.descriptions = List.copyOf(descriptions);
        this.text = text;
        this.findings = List.copyOf(findings);
        this.isPartial = isPartial;
        for (ContentType type : all) {
            byFolder.put(type.folder(), type);
            byAddress.put(type.address(), type);
            byWord.put(type.word(), type);
        }
        descriptions.forEach(description -> described.put(description.type(), description));
    }

    /**
     * The types of the program and of a project.
     *
     * @param descriptions what the project describes
     * @param text the text of all descriptions, which differs if one of them differs
     * @param findings what is wrong in the descriptions
     * @param isPartial whether one of them makes no type
     */
    public static Types of(
            List<TypeDescription> descriptions, String text, Collection<Diagnostic> findings, boolean isPartial) {
        List<ContentType> all = Stream.concat(
                        BUILT_IN.all.stream(), descriptions.stream().map(TypeDescription::type))
                .distinct()
                .toList();
        return new Types(all, descriptions, text, List.copyOf(findings), isPartial);
    }

    /** What is wrong in the descriptions. */
    public List<Diagnostic> findings() {
        return findings;
    }

    /** Whether one of the descriptions makes no type, so that its documents seem to be in the wrong place. */
    public boolean isPartial() {
        return isPartial;
    }

    /** All types in their order. */
    public List<ContentType> all() {
        return all;
    }

    /** The types that have lists of their entries: all but pages; news come last. */
    public List<ContentType> lists() {
        List<ContentType> lists = new ArrayList<>(all);
        lists.removeAll(List.of(ContentType.NEWS, ContentType.PAGE));
        lists.add(ContentType.NEWS);
        return lists;
    }

    /** The types that the project describes and the program does not know, in their order. */
    public List<ContentType> own() {
        return all.stream().filter(type -> !BUILT_IN.all.contains(type)).toList();
    }

    /** What the project says, type by type. */
    public List<TypeDescription> descriptions() {
        return descriptions;
    }

    /** What the project says about a type. */
    public Optional<TypeDescription> description(ContentType type) {
        return Optional.ofNullable(described.get(type));
    }

    /** What the program says about one of its types; empty for a type of the project. */
    public static Optional<TypeDescription> builtIn(ContentType type) {
        return Optional.ofNullable(BuiltInTypes.DESCRIPTIONS.get(type));
    }

    /** The fields of a type, but for those of all documents: those of the program, then those of the project. */
    public List<FieldDescription> allFields(ContentType type) {
        // Kept, because it is asked for each entry.
        return allFields.computeIfAbsent(
                type,
                first -> described(type)
                        .flatMap(description -> description.fields().stream())
                        .toList());
    }

    /** Whether each entry of a type may have a feed of the news about it. */
    public boolean hasFeeds(ContentType type) {
        return hasFeed(type, TypeDescription.Feed.NEWS);
    }

    /** Whether the list of a type may have a feed of its entries. */
    public boolean hasFeedOfEntries(ContentType type) {
        return hasFeed(type, TypeDescription.Feed.ENTRIES);
    }

    private boolean hasFeed(ContentType type, TypeDescription.Feed feed) {
        return described(type).anyMatch(description -> description.feeds().contains(feed));
    }

    /** Whether documents of a type must have a field. */
    public boolean isRequired(String field, ContentType type) {
        return described(type).anyMatch(description -> description.required().contains(field));
    }

    /** What the program and the project say about a type. */
    private Stream<TypeDescription> described(ContentType type) {
        return Stream.concat(builtIn(type).stream(), description(type).stream());
    }

    /** The names of the fields that a row in the list of a type shows. */
    public Set<String> row(ContentType type) {
        return described(type)
                .flatMap(description -> description.row().stream())
                .collect(Collectors.toSet());
    }

    /** Whether the open data include the entries of a type. */
    public boolean isPublished(ContentType type) {
        return description(type).map(TypeDescription::isPublished).orElse(true);
    }

    /** The fields that the project gives to a type. */
    public List<FieldDescription> fields(ContentType type) {
        TypeDescription description = described.get(type);
        return description == null ? List.of() : description.fields();
    }

    /** The type whose documents are in this folder of {@code content/}. */
    public Optional<ContentType> ofFolder(String folder) {
        return Optional.ofNullable(byFolder.get(folder));
    }

    /** The type whose pages are in this folder below a language. */
    public Optional<ContentType> ofAddress(String folder) {
        return Optional.ofNullable(byAddress.get(folder));
    }

    /** The type with this prefix. */
    public Optional<ContentType> ofWord(String word) {
        return Optional.ofNullable(byWord.get(word));
    }

    /** The type that a word names, by its prefix or its folder. */
    public Optional<ContentType> named(String word) {
        return ofWord(word).or(() -> ofFolder(word));
    }

    /** Differs if a description differs. */
    @Override
    public String toString() {
        return text;
    }
}
