package org.programmekb.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;

/** Who makes which file of a site, and who else claims the same place. */
final class OutputOwners {
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

    /** There is one for each file and folder of a site, and nearly all have one maker; so lists, each in its order. */
    private static final class Place {
        /** By path, each of which is there once, from its first source. */
        private List<Maker> folders = List.of();

        private List<Maker> files = List.of();
        private List<Maker> repeated = List.of();
        private @Nullable String put;

        void addFolder(Maker added) {
            int at = Collections.binarySearch(folders, added, Comparator.comparing(Maker::path));
            if (at < 0) {
                folders = with(folders, -1 - at, added);
            } else if (added.source().compareTo(folders.get(at).source()) < 0) {
                List<Maker> changed = new ArrayList<>(folders);
                changed.set(at, added);
                folders = List.copyOf(changed);
            }
        }

        void addFile(Maker added) {
            int at = Collections.binarySearch(files, added);
            if (at < 0) {
                files = with(files, -1 - at, added);
                return;
            }
            int again = Collections.binarySearch(repeated, added);
            if (again < 0) {
                repeated = with(repeated, -1 - again, added);
            }
        }

        private static List<Maker> with(List<Maker> list, int at, Maker added) {
            if (list.isEmpty()) {
                return List.of(added);
            }
            List<Maker> more = new ArrayList<>(list);
            more.add(at, added);
            return List.copyOf(more);
        }
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
            claimFolder(new Maker(source, path.substring(0, slash)), files);
        }
        Place place = place(path);
        synchronized (place) {
            Maker maker = new Maker(source, path);
            place.addFile(maker);
            if (place.folders.isEmpty() && place.files.get(0).equals(maker)) {
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

    /** Lets go of all claims; none can follow. */
    void forget() {
        places.clear();
        unusable.clear();
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

    private void claimFolder(Maker folder, Files files) throws IOException {
        Place place = place(folder.path());
        synchronized (place) {
            place.addFolder(folder);
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
            collision(diagnostics, maker.source(), maker.path() + " is created twice from this source");
        }
        if (!place.folders.isEmpty()) {
            Maker folder = place.folders.get(0);
            for (Maker maker : place.files) {
                String other = " is a file, but " + folder.path() + "/ is a folder created " + origin(folder.source());
                collision(diagnostics, maker.source(), maker.path() + other);
            }
            for (Maker other : rest(place.folders)) {
                collision(
                        diagnostics,
                        other.source(),
                        other.path() + "/ differs only in case from " + folder.path() + "/, created "
                                + origin(folder.source()));
            }
        } else {
            Maker winner = place.files.get(0);
            for (Maker loser : rest(place.files)) {
                String same = loser.path().equals(winner.path())
                        ? " is also created "
                        : " differs only in case from " + winner.path() + ", created ";
                collision(diagnostics, loser.source(), loser.path() + same + origin(winner.source()));
            }
        }
    }

    private static List<Maker> rest(List<Maker> makers) {
        return makers.subList(1, makers.size());
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
