package org.programmekb.serve;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * History of which version of the site last changed which files, so that a page that reconnects learns what it missed.
 */
final class ChangeHistory {
    /** With more changed addresses than this, it is cheaper to reload the page than to compare them. */
    private static final int MOST = 1_000;

    /** Files of the search index, which pages request when somebody searches. */
    private static final String DATA = ".bin";

    private final String basePath;
    private final Map<String, Integer> lastChanged = new HashMap<>();
    private int unknownUntil;

    /** A history for a site whose paths begin with {@code basePath}. */
    ChangeHistory(String basePath) {
        this.basePath = basePath;
    }

    /** Records the files that differ between the site with this number and the one before. */
    void add(int number, Set<String> changed) {
        List<String> paths =
                changed.stream().filter(path -> !path.endsWith(DATA)).toList();
        if (paths.size() <= MOST) {
            paths.forEach(path -> lastChanged.put(address(path), number));
        } else {
            lastChanged.clear();
            unknownUntil = number;
        }
    }

    /** Addresses of the files that changed after the site with this number; empty if any file may have changed. */
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

    /** The path of a file as browsers write it, with characters that need no escaping in HTML or JSON. */
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
