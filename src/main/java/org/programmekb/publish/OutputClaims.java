package org.programmekb.publish;

import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;

/** Who makes which file of a site, and who else claims the same place. */
final class OutputClaims {
    /** The files as they result while claims come in; calls for one path never overlap. */
    interface Files {
        /** Puts the file of the claim at hand at this path, in place of any other. */
        void put(String path) throws IOException;

        /** Takes away the file that an earlier claim put. */
        void erase(String path) throws IOException;
    }

    private record Maker(Location source, String path) implements Comparable<Maker> {
        private static final Comparator<Maker> ORDER =
                Comparator.comparing(Maker::source).thenComparing(Maker::path);

        @Override
        public int compareTo(Maker other) {
            return ORDER.compare(this, other);
        }
    }

    private static final class Place {
        private final TreeMap<String, Location> folders = new TreeMap<>();
        private final TreeSet<Maker> files = new TreeSet<>();
        private final SortedSet<Maker> repeated = new TreeSet<>();
        private @Nullable String put;
    }

    private final Map<String, Place> places = new ConcurrentHashMap<>();
    private final SortedSet<Maker> unusable = new ConcurrentSkipListSet<>();

    /** Claims a path for a file; {@code files} changes only if the claim wins. */
    void claim(String path, Location source, Files files) throws IOException {
        if (OutputPath.flaw(path).isPresent()) {
            unusable.add(new Maker(source, path));
            return;
        }
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            claimFolder(path.substring(0, slash), source, files);
        }
        Place place = place(path);
        synchronized (place) {
            Maker maker = new Maker(source, path);
            if (!place.files.add(maker)) {
                place.repeated.add(maker);
            }
            if (place.folders.isEmpty() && place.files.first().equals(maker)) {
                if (place.put != null && !place.put.equals(path)) {
                    files.erase(place.put);
                }
                files.put(path);
                place.put = path;
            }
        }
    }

    boolean contains(String path) {
        return places.containsKey(OutputPath.key(path));
    }

    void report(Diagnostics diagnostics) {
        unusable.forEach(maker -> diagnostics.report(
                Code.OUTPUT_PATH_INVALID,
                maker.source(),
                "the path " + visible(maker.path()) + " "
                        + OutputPath.flaw(maker.path()).orElseThrow()));
        for (Place place : places.values()) {
            synchronized (place) {
                report(place, diagnostics);
            }
        }
    }

    private void claimFolder(String folder, Location source, Files files) throws IOException {
        Place place = place(folder);
        synchronized (place) {
            place.folders.merge(folder, source, (a, b) -> a.compareTo(b) <= 0 ? a : b);
            if (place.put != null) {
                files.erase(place.put);
                place.put = null;
            }
        }
    }

    private Place place(String path) {
        return places.computeIfAbsent(OutputPath.key(path), key -> new Place());
    }

    private static void report(Place place, Diagnostics diagnostics) {
        for (Maker maker : place.repeated) {
            collision(diagnostics, maker.source(), maker.path() + " is made twice from this source");
        }
        if (!place.folders.isEmpty()) {
            Map.Entry<String, Location> folder = place.folders.firstEntry();
            for (Maker maker : place.files) {
                String other = " is a file, but " + folder.getKey() + "/ is a folder made " + origin(folder.getValue());
                collision(diagnostics, maker.source(), maker.path() + other);
            }
            place.folders
                    .tailMap(folder.getKey(), false)
                    .forEach((path, source) -> collision(
                            diagnostics,
                            source,
                            path + "/ differs only in case from " + folder.getKey() + "/, made "
                                    + origin(folder.getValue())));
        } else {
            Maker winner = place.files.first();
            for (Maker loser : place.files.tailSet(winner, false)) {
                String same = loser.path().equals(winner.path())
                        ? " is also made "
                        : " differs only in case from " + winner.path() + ", made ";
                collision(diagnostics, loser.source(), loser.path() + same + origin(winner.source()));
            }
        }
    }

    /** Files without a source have a path from the site's root, which no file of the project has. */
    private static String origin(Location source) {
        return source.path().startsWith("/") ? "by the generator" : "from " + source;
    }

    private static void collision(Diagnostics diagnostics, Location source, String message) {
        diagnostics.report(Code.OUTPUT_COLLISION, source, message);
    }

    private static String visible(String path) {
        StringBuilder shown = new StringBuilder().append('"');
        path.chars().forEach(c -> shown.append(Character.isISOControl(c) ? '\uFFFD' : (char) c));
        return shown.append('"').toString();
    }
}
