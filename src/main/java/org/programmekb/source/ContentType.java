package org.programmekb.source;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.programmekb.diagnostic.Message;

/** The types of documents, each with its folder in {@code content/}, its prefix in ids and its folder in addresses. */
public enum ContentType {
    NEWS("news", "news"),
    CITY("cities", "city"),
    COOPERATION("cooperations", "cooperation", "cooperation"),
    CLUSTER("clusters", "cluster"),
    LAP("laps", "lap"),
    PROJECT("projects", "project"),
    PAGE("pages", "page");

    private static final Map<String, ContentType> BY_FOLDER =
            Arrays.stream(values()).collect(Collectors.toMap(ContentType::folder, type -> type));
    private static final Map<String, ContentType> BY_ADDRESS =
            Arrays.stream(values()).collect(Collectors.toMap(ContentType::address, type -> type));
    private static final Map<String, ContentType> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toMap(ContentType::word, type -> type));

    private final String folder;
    private final String word;
    private final String address;

    ContentType(String folder, String word) {
        this(folder, word, folder);
    }

    ContentType(String folder, String word, String address) {
        this.folder = folder;
        this.word = word;
        this.address = address;
    }

    /** The folder in {@code content/}. */
    public String folder() {
        return folder;
    }

    /** The folder in the addresses of pages; pages of the type {@link #PAGE} are directly below their language. */
    public String address() {
        return address;
    }

    /** The prefix in {@code kb:city/nice}. */
    public String word() {
        return word;
    }

    /** The type in messages. */
    public Message noun() {
        return switch (this) {
            case NEWS -> Message.of("kind.news");
            case CITY -> Message.of("kind.city");
            case COOPERATION -> Message.of("kind.cooperation");
            case CLUSTER -> Message.of("kind.cluster");
            case LAP -> Message.of("kind.lap");
            case PROJECT -> Message.of("kind.project");
            case PAGE -> Message.of("kind.page");
        };
    }

    /** The type whose documents are in this folder of {@code content/}. */
    public static Optional<ContentType> ofFolder(String folder) {
        return Optional.ofNullable(BY_FOLDER.get(folder));
    }

    /** The type whose pages are in this folder below a language. */
    public static Optional<ContentType> ofAddress(String folder) {
        return Optional.ofNullable(BY_ADDRESS.get(folder));
    }

    /** The type with this prefix. */
    public static Optional<ContentType> ofWord(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}
