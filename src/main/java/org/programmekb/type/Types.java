package org.programmekb.type;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The types of documents of a project: those of the program and its own. */
public final class Types {
    /** The types of the program. */
    public static final Types BUILT_IN = new Types(List.of(
            ContentType.NEWS,
            ContentType.CITY,
            ContentType.COOPERATION,
            ContentType.CLUSTER,
            ContentType.LAP,
            ContentType.PROJECT,
            ContentType.PAGE));

    private final List<ContentType> all;
    private final Map<String, ContentType> byFolder = new HashMap<>();
    private final Map<String, ContentType> byAddress = new HashMap<>();
    private final Map<String, ContentType> byWord = new HashMap<>();

    private Types(List<ContentType> all) {
        this.all = all.stream().sorted(Comparator.naturalOrder()).toList();
        for (ContentType type : all) {
            byFolder.put(type.folder(), type);
            byAddress.put(type.address(), type);
            byWord.put(type.word(), type);
        }
    }

    /** These types and others. */
    public Types and(List<ContentType> own) {
        return new Types(Stream.concat(all.stream(), own.stream()).toList());
    }

    /** All types in their order. */
    public List<ContentType> all() {
        return all;
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
}
