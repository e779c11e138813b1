package org.programmekb.connection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.programmekb.cache.ByteDecoder;
import org.programmekb.cache.ByteEncoder;
import org.programmekb.cache.CacheFolder;
import org.programmekb.cache.ChecksummedFile;

/**
 * Persistent cache of the names found in bodies. A body is read again only if its words or the names that may be in it
 * change.
 */
public final class FoundNames {
    /** To be increased when the search for names changes. */
    private static final int VERSION = 3;

    private static final String FILE = "names";

    private final CacheFolder folder;
    private final Map<Long, List<String>> kept;
    private final Map<Long, List<String>> used = new ConcurrentHashMap<>();

    private FoundNames(CacheFolder folder, Map<Long, List<String>> kept) {
        this.folder = folder;
        this.kept = kept;
    }

    /** The names that are stored in a folder; if their file is missing, damaged or of another version, the cache starts empty. */
    public static FoundNames in(CacheFolder folder) {
        return new FoundNames(
                folder,
                folder.read(place -> ChecksummedFile.read(place.resolve(FILE), VERSION, FoundNames::unpack))
                        .orElse(Map.of()));
    }

    private static Map<Long, List<String>> unpack(ByteDecoder in) {
        Map<Long, List<String>> kept = new HashMap<>();
        List<String> texts = in.list(in::text);
        for (int i = in.number(); i > 0; i--) {
            kept.put(in.wide(), in.list(() -> texts.get(in.number())));
        }
        return kept;
    }

    /** The result for a key from the cache, else from a search. */
    List<String> of(long key, Supplier<List<String>> search) {
        List<String> known = kept.get(key);
        List<String> found = known == null ? search.get() : known;
        used.put(key, found);
        return found;
    }

    /** Saves the entries that this build used. */
    public void save() {
        if (used.equals(kept)) {
            return;
        }
        List<String> texts =
                used.values().stream().flatMap(List::stream).distinct().sorted().toList();
        Map<String, Integer> numbers = new HashMap<>();
        ByteEncoder out = new ByteEncoder();
        out.list(texts, text -> {
            numbers.put(text, numbers.size());
            out.text(text);
        });
        out.number(used.size());
        new TreeMap<>(used).forEach((key, found) -> {
            out.wide(key);
            out.list(found, text -> out.number(numbers.getOrDefault(text, 0)));
        });
        folder.write(place -> ChecksummedFile.write(place.resolve(FILE), VERSION, Stream.of(out)));
    }
}
