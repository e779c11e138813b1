package org.programmekb.serve;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.programmekb.publish.ChangedFiles;

/** Which site changed which files last, so that a page that was away can be told what it missed. */
final class ChangeHistory {
    /** Pages had better be loaded again than compare more addresses than these. */
    private static final int MOST = 1_000;

    /** Files of the search index, which pages ask for when somebody searches. */
    private static final String DATA = ".bin";

    private final String basePath;
    private final Map<String, Integer> lastChanged = new HashMap<>();
    private int unknownUntil;

    /** Of a site whose paths begin with {@code basePath}. */
    ChangeHistory(String basePath) {
        this.basePath = basePath;
    }

    /** Remembers what made the site with this number different from the one before. */
    void add(int number, ChangedFiles changed) {
        List<String> paths = changed instanceof ChangedFiles.Some some
                ? some.paths().stream().filter(path -> !path.endsWith(DATA)).toList()
                : List.of();
        if (changed instanceof ChangedFiles.Some && paths.size() <= MOST) {
            paths.forEach(path -> lastChanged.put(address(path), number));
        } else {
            lastChanged.clear();
            unknownUntil = number;
        }
    }

    /** Addresses of the files that changed after the site with this number; empty if any may have. */
    Optional<SortedSet<String>> since(int number) {
        if (number < unknownUntil) {
            return Optional.empty();
        }
        SortedSet<String> changed = new TreeSet<>();
        lastChanged.forEach((address, last) -> {
            if (last > number) {
                changed.add(address);
            }
        });
        return changed.size() > MOST ? Optional.empty() : Optional.of(changed);
    }

    /** The path of a file as browsers write it, in characters that need no quoting in HTML or JSON. */
    String address(String path) {
        try {
            return new URI(null, null, basePath + path, null)
                    .toASCIIString()
                    .replace("&", "%26")
                    .replace("'", "%27");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
