package org.programmekb.cache;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
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
 * The folder with the segments of a cache. Its size is limited: at most {@link #MOST_SEGMENTS} files of this version of
 * the program; at most four times what the last build used, or {@link #SMALL_BYTES} if that is more; no entry that was
 * unused for a month. Several processes may use the folder at once, because files are created and deleted atomically.
 */
public final class SegmentFolder {
    public static final int MOST_SEGMENTS = 8;
    static final long SMALL_BYTES = 64L << 20;

    private static final int SEGMENTS_LEFT = 4;
    private static final int DAYS_KEPT = 30;
    private static final Duration TOUCHED = Duration.ofDays(1);
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

    private record Found(Path file, Instant time, long size) {
        boolean isOwn() {
            String name = file.getFileName().toString();
            return name.startsWith(VERSION) && name.endsWith(SUFFIX);
        }
    }

    /** The segments of this version of the program, newest first. */
    public List<Segment> open() {
        return files().stream()
                .filter(Found::isOwn)
                .sorted(Comparator.comparing(Found::time).reversed())
                .map(found -> Segment.open(found.file()))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Found> files() {
        try (Stream<Path> paths = Files.list(folder)) {
            List<Found> found = new ArrayList<>();
            for (Path path : paths.toList()) {
                try {
                    BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS);
                    if (file.isRegularFile()) {
                        found.add(new Found(path, file.lastModifiedTime().toInstant(), file.size()));
                    }
                } catch (NoSuchFileException gone) {
                    // Another process deleted it.
                }
            }
            return found;
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /**
     * Deletes and merges segments to keep the limits.
     *
     * @param opened the segments that this build opened
     * @param added the number of bytes that this build added
     */
    public void tidy(List<Segment> opened, long added) {
        try {
            long bound = Math.max(SMALL_BYTES, 4 * (used(opened) + added));
            List<Found> files = files();
            dropForeign(files, bound);
            long size =
                    files.stream().filter(Found::isOwn).mapToLong(Found::size).sum();
            long count = files.stream().filter(Found::isOwn).count();
            if (size > bound) {
                merge(opened, bound / 2);
            } else if (count > MOST_SEGMENTS) {
                merge(smallest(opened), bound);
            }
            touch(opened);
        } catch (IOException unwritable) {
            // Only disk space is lost.
        }
    }

    private static long used(List<Segment> segments) {
        return segments.stream()
                .flatMap(segment -> segment.entries().stream().filter(segment::isUsed))
                .mapToLong(Segment.Entry::length)
                .sum();
    }

    /** Deletes drafts of killed processes, segments of other versions and damaged segments. */
    private void dropForeign(List<Found> files, long bound) throws IOException {
        long size = files.stream().mapToLong(Found::size).sum();
        Instant now = Instant.now();
        List<Found> oldestFirst = files.stream()
                .filter(found -> !found.isOwn() || !Segment.isSound(found.file()))
                .sorted(Comparator.comparing(Found::time))
                .toList();
        for (Found found : oldestFirst) {
            Duration age = Duration.between(found.time(), now);
            boolean segment = found.file().toString().endsWith(SUFFIX);
            // A build that is alive writes to its draft again and again.
            boolean isOld = segment ? age.toDays() > DAYS_KEPT : age.toHours() > 0;
            if (size > bound && segment || found.isOwn() || isOld) {
                Files.deleteIfExists(found.file());
                size -= found.size();
            }
        }
    }

    private static List<Segment> smallest(List<Segment> segments) {
        Set<Segment> chosen = new HashSet<>(segments.stream()
                .sorted(Comparator.comparingLong(Segment::size))
                .limit(Math.max(segments.size() - SEGMENTS_LEFT, 0))
                .toList());
        return segments.stream().filter(chosen::contains).toList();
    }

    /** Merges segments into one, with all entries that this build used and the newest of the others. */
    private void merge(List<Segment> segments, long unusedBytes) throws IOException {
        SegmentWriter merged = new SegmentWriter(folder);
        try {
            Set<Hash> keys = new HashSet<>();
            long budget = unusedBytes;
            for (Segment segment : segments) {
                for (Segment.Entry entry : segment.entries()) {
                    boolean used = segment.isUsed(entry);
                    boolean kept = used || entry.day() > today - DAYS_KEPT && entry.length() <= budget;
                    if (kept && !merged.isFull() && keys.add(entry.key())) {
                        budget -= used ? 0 : entry.length();
                        byte[] content = segment.content().read(entry.offset(), entry.length());
                        merged.add(entry.key(), content, used ? today : entry.day());
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

    /** Updates the modification time: other versions of the program cannot read the segment and judge by its age. */
    private static void touch(List<Segment> segments) throws IOException {
        Instant now = Instant.now();
        for (Segment segment : segments) {
            if (Files.exists(segment.file())
                    && Files.getLastModifiedTime(segment.file()).toInstant().isBefore(now.minus(TOUCHED))) {
                Files.setLastModifiedTime(segment.file(), FileTime.from(now));
            }
        }
    }
}
