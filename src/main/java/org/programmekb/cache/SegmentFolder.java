package org.programmekb.cache;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder with the segments of a cache. If this version of the program has more than {@link #MOST_SEGMENTS}, all but
 * the largest are merged, without the entries that were unused for a month. Several processes may use the folder at once,
 * because files are created and deleted atomically.
 */
public final class SegmentFolder {
    public static final int MOST_SEGMENTS = 8;

    private static final int DAYS_KEPT = 30;

    /** For segments of other versions of the program, which this one cannot read. */
    private static final Duration OTHERS_KEPT = Duration.ofDays(7);

    /** A build that is alive writes to its draft again and again. */
    private static final Duration DRAFTS_KEPT = Duration.ofHours(1);

    private static final String SUFFIX = ".segment";
    private static final String VERSION = ProgramHash.OF_PARSING.toString().substring(0, 16) + "-";

    private final Path folder;
    private final int today = (int) LocalDate.now(ZoneOffset.UTC).toEpochDay();

    public SegmentFolder(Path folder) {
        this.folder = folder;
    }

    public Path path() {
        return folder;
    }

    public int today() {
        return today;
    }

    public static String newName() {
        return VERSION + UUID.randomUUID() + SUFFIX;
    }

    private record Found(Path file, FileTime time) {
        boolean isOwn() {
            String name = file.getFileName().toString();
            return name.startsWith(VERSION) && name.endsWith(SUFFIX);
        }

        /** Whether it is left over from another version of the program, or from a process that was killed. */
        boolean isLeftOver(Instant now) {
            Duration kept = file.toString().endsWith(SUFFIX) ? OTHERS_KEPT : DRAFTS_KEPT;
            return !isOwn() && time.toInstant().isBefore(now.minus(kept));
        }
    }

    /** The segments of this version of the program, newest first; damaged ones are deleted. */
    public List<Segment> open() {
        List<Segment> segments = new ArrayList<>();
        try {
            for (Found found : files()) {
                Optional<Segment> segment = found.isOwn() ? Segment.open(found.file()) : Optional.empty();
                segment.ifPresent(segments::add);
                if (found.isOwn() && segment.isEmpty()) {
                    Files.deleteIfExists(found.file());
                }
            }
        } catch (IOException unwritable) {
            // A damaged segment only takes room.
        }
        return segments;
    }

    /** All regular files, newest first. */
    private List<Found> files() {
        try (Stream<Path> paths = Files.list(folder)) {
            List<Found> found = new ArrayList<>();
            for (Path path : paths.toList()) {
                // Another process may have deleted it.
                if (Files.isRegularFile(path, NOFOLLOW_LINKS)) {
                    found.add(new Found(path, Files.getLastModifiedTime(path)));
                }
            }
            found.sort(Comparator.comparing(Found::time).reversed());
            return found;
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** Deletes what is left over, and merges the segments that this build opened if there are too many. */
    public void tidy(List<Segment> opened) {
        try {
            List<Found> files = files();
            Instant now = Instant.now();
            for (Found found : files) {
                if (found.isLeftOver(now)) {
                    Files.deleteIfExists(found.file());
                }
            }
            if (files.stream().filter(Found::isOwn).count() > MOST_SEGMENTS) {
                Optional<Segment> largest = opened.stream().max(Comparator.comparingLong(Segment::size));
                merge(opened.stream()
                        .filter(segment -> !Optional.of(segment).equals(largest))
                        .toList());
            }
        } catch (IOException unwritable) {
            // Only disk space is lost.
        }
    }

    /** Merges segments into one, with all entries that this build used and the newest of the others. */
    private void merge(List<Segment> segments) throws IOException {
        SegmentWriter merged = new SegmentWriter(folder);
        try {
            Set<Hash> keys = new HashSet<>();
            for (Segment segment : segments) {
                for (Segment.Entry entry : segment.entries()) {
                    boolean isUsed = segment.isUsed(entry);
                    boolean isKept = isUsed || entry.day() > today - DAYS_KEPT;
                    if (isKept && !merged.isFull() && keys.add(entry.key())) {
                        byte[] content = segment.content().read(entry.offset(), entry.length());
                        merged.add(entry.key(), content, isUsed ? today : entry.day());
                    }
                }
            }
            if (!keys.isEmpty()) {
                merged.sealAs(newName());
            }
        } finally {
            merged.discard();
        }
        for (Segment segment : segments) {
            Files.deleteIfExists(segment.file());
        }
    }
}
