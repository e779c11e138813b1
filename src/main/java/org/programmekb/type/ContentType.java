package org.programmekb.type;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.programmekb.diagnostic.Message;

/**
 * A type of documents: its folder in {@code content/}, its prefix in ids and its folder in addresses. The constants are the
 * types that the program describes and that code about one of them names; all types of a project are in {@link Types}.
 */
public final class ContentType implements Comparable<ContentType> {
    public static final ContentType NEWS = new ContentType("news", "news", "news", 1_000);
    public static final ContentType CITY = new ContentType("city", "cities", "cities", 2_000);
    public static final ContentType COOPERATION = new ContentType("cooperation", "cooperations", "cooperation", 3_000);
    public static final ContentType CLUSTER = new ContentType("cluster", "clusters", "clusters", 4_000);
    public static final ContentType LAP = new ContentType("lap", "laps", "laps", 5_000);
    public static final ContentType PROJECT = new ContentType("project", "projects", "projects", 6_000);
    public static final ContentType PAGE = new ContentType("page", "pages", "pages", 7_000);

    private static final Map<List<Object>, ContentType> OWN = new ConcurrentHashMap<>();

    private final String word;
    private final String folder;
    private final String address;
    private final int rank;
    private final Message noun;

    private ContentType(String word, String folder, String address, int rank) {
        this(word, folder, address, rank, Message.of("kind." + word));
    }

    /**
     * A type of a project. Equal values give the same object, so that types are compared by identity, also those of two builds.
     *
     * @param rank its place in lists of types
     * @param noun the type in messages
     */
    public static ContentType of(String word, String folder, String address, int rank, Message noun) {
        return OWN.computeIfAbsent(
                List.of(word, folder, address, rank, noun), key -> new ContentType(word, folder, address, rank, noun));
    }

    private ContentType(String word, String folder, String address, int rank, Message noun) {
        this.word = word;
        this.folder = folder;
        this.address = address;
        this.rank = rank;
        this.noun = noun;
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

    /** The place in lists of types; the types of the program have thousands. */
    public int rank() {
        return rank;
    }

    /** The type in messages. */
    public Message noun() {
        return noun;
    }

    @Override
    public int compareTo(ContentType other) {
        return Integer.compare(rank, other.rank);
    }

    @Override
    public String toString() {
        return word;
    }
}
