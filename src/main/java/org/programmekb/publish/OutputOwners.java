package org.programmekb.publish;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.apache.commons.io.function.IOConsumer;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;

/** Registry of the source that makes each file of a site. It resolves and reports collisions. */
final class OutputOwners {
    private record Maker(Location source, String path) implements Comparable<Maker> {
        private static final Comparator<Maker> ORDER =
                Comparator.comparing(Maker::source).thenComparing(Maker::path);

        /** Whether it is an old address: only those have a line of a file as their source. */
        boolean isAlias() {
            return source.line() > 0;
        }

        /** Whether the program makes it from no file: its source is a path from the root of the site. */
        boolean isGenerated() {
            return source.path().startsWith("/");
        }

        @Override
        public int compareTo(Maker other) {
            return ORDER.compare(this, other);
        }
    }

    /** The makers of one file or folder; nearly always there is only one. */
    private static final class Place {
        /** The makers of files below this path, one for each path: the first by source. */
        private final SortedMap<String, Maker> folders = new TreeMap<>();

        private final SortedSet<Maker> files = new TreeSet<>();
        private final SortedSet<Maker> repeated = new TreeSet<>();
        private final Set<String> put = new HashSet<>();
    }

    private final Map<String, Place> places = new ConcurrentHashMap<>();
    private final SortedSet<Maker> unusable = new ConcurrentSkipListSet<>();
    private final boolean tellCaseApart;
    private final IOConsumer<String> erase;

    /**
     * No claims.
     *
     * @param tellCaseApart whether files whose paths differ in upper and lower case can lie side by side
     * @param erase removes the file that an earlier claim put; calls for one path never overlap
     */
    OutputOwners(boolean tellCaseApart, IOConsumer<String> erase) {
        this.tellCaseApart = tellCaseApart;
        this.erase = erase;
    }

    /** Claims a path for a file; only if the claim wins, {@code put} puts it there in place of any other. */
    void claim(String path, Location source, IOConsumer<String> put) throws IOException {
        if (OutputPath.flaw(path).isPresent()) {
            unusable.add(new Maker(source, path));
            return;
        }
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            claimFolder(new Maker(source, path.substring(0, slash)));
        }
        Place place = place(path);
        synchronized (place) {
            Maker maker = new Maker(source, path);
            if (!place.files.add(maker)) {
                place.repeated.add(maker);
            }
            if (place.folders.isEmpty()
                    && rivals(place, path).findFirst().orElseThrow().equals(maker)) {
                for (String other : rivals(place, path).map(Maker::path).toList()) {
                    if (!other.equals(path) && place.put.remove(other)) {
                        erase.accept(other);
                    }
                }
                put.accept(path);
                place.put.add(path);
            }
        }
    }

    boolean contains(String path) {
        return places.containsKey(OutputPath.key(path));
    }

    /** Lets go of all claims. */
    void forget() {
        places.clear();
        unusable.clear();
    }

    void report(Diagnostics diagnostics) {
        unusable.forEach(maker -> diagnostics.report(
                Code.OUTPUT_PATH_INVALID,
                maker.source(),
                OutputPath.flaw(maker.path()).orElseThrow()));
        for (Place place : places.values()) {
            synchronized (place) {
                report(place, diagnostics);
            }
        }
    }

    private void claimFolder(Maker folder) throws IOException {
        Place place = place(folder.path());
        synchronized (place) {
            place.folders.merge(folder.path(), folder, BinaryOperator.minBy(Maker.ORDER));
            for (String put : place.put) {
                erase.accept(put);
            }
            place.put.clear();
        }
    }

    /** The makers of a file of which only one can be there. */
    private Stream<Maker> rivals(Place place, String path) {
        return place.files.stream()
                .filter(maker ->
                        !tellCaseApart || OutputPath.normal(maker.path()).equals(OutputPath.normal(path)));
    }

    private Place place(String path) {
        String key = OutputPath.key(path);
        // Folders are claimed by each file in them, and computeIfAbsent would lock.
        Place known = places.get(key);
        return known == null ? places.computeIfAbsent(key, first -> new Place()) : known;
    }

    private static void report(Place place, Diagnostics diagnostics) {
        for (Maker maker : place.repeated) {
            collision(diagnostics, maker, maker, Message.of("output-collision.twice", maker.path()));
        }
        if (!place.folders.isEmpty()) {
            List<Maker> folders = List.copyOf(place.folders.values());
            Maker folder = folders.get(0);
            for (Maker maker : place.files) {
                Message message =
                        Message.of("output-collision.folder", maker.path(), folder.path(), origin(folder.source()));
                collision(diagnostics, maker, folder, message);
            }
            for (Maker other : folders.subList(1, folders.size())) {
                collision(
                        diagnostics,
                        other,
                        folder,
                        Message.of(
                                "output-collision.folder-case", other.path(), folder.path(), origin(folder.source())));
            }
        } else {
            Maker winner = place.files.first();
            for (Maker loser : place.files.stream().skip(1).toList()) {
                if (!loser.path().equals(winner.path())) {
                    Message origin = origin(winner.source());
                    Message message = Message.of("output-collision.case", loser.path(), winner.path(), origin);
                    diagnostics.report(
                            Code.OUTPUT_COLLISION, loser.source(), message, Message.of("output-collision.hint-case"));
                } else if (loser.isAlias()) {
                    aliasCollision(diagnostics, loser, winner);
                } else if (winner.isAlias()) {
                    aliasCollision(diagnostics, winner, loser);
                } else if (winner.isGenerated()) {
                    diagnostics.report(
                            Code.OUTPUT_COLLISION,
                            loser.source(),
                            Message.of("output-collision.generated", loser.path()),
                            Message.of("output-collision.hint-generated"));
                } else {
                    Message message = Message.of("output-collision.same", loser.path(), winner.source());
                    collision(diagnostics, loser, winner, message);
                }
            }
        }
    }

    /** The origin to report. A file without a source has a path from the site's root, which no project file has. */
    private static Message origin(Location source) {
        return source.path().startsWith("/")
                ? Message.of("output-collision.generator")
                : Message.literal(source.toString());
    }

    private static void collision(Diagnostics diagnostics, Maker maker, Maker other, Message message) {
        boolean mayBeAlias = maker.isAlias() || other.isAlias();
        diagnostics.report(
                Code.OUTPUT_COLLISION,
                maker.source(),
                message,
                mayBeAlias ? Message.of("output-collision.hint-with-alias") : Code.OUTPUT_COLLISION.hint());
    }

    private static void aliasCollision(Diagnostics diagnostics, Maker alias, Maker other) {
        String address = "/" + alias.path().replaceFirst("(^|/)index\\.html$", "$1");
        boolean canBeRenamed = !other.isGenerated()
                && !other.isAlias()
                && !other.source().path().equals(alias.source().path());
        Message message;
        if (other.isGenerated()) {
            message = Message.of("output-collision.alias-generated", address);
        } else if (other.isAlias()) {
            message = Message.of("output-collision.alias-twice", address, other.source());
        } else {
            message = Message.of("output-collision.alias", address, other.source());
        }
        diagnostics.report(
                Code.OUTPUT_COLLISION,
                alias.source(),
                message,
                canBeRenamed
                        ? Message.of("output-collision.hint-alias-rename", other.source())
                        : Message.of("output-collision.hint-alias"));
    }
}
