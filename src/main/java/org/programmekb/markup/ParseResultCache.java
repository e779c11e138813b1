package org.programmekb.markup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.programmekb.cache.CacheFolder;
import org.programmekb.cache.Hash;
import org.programmekb.cache.ProgramHash;
import org.programmekb.cache.Segment;
import org.programmekb.cache.SegmentFolder;
import org.programmekb.cache.SegmentWriter;
import org.programmekb.config.CacheUse;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.execution.Timings;
import org.programmekb.markup.body.BodyText;
import org.programmekb.markup.html.Dependency;
import org.programmekb.source.ProjectFiles;

/**
 * A cache of parsing results, found by a hash of all inputs of parsing. It also moves the long texts of bodies from
 * memory to a file; for that it is used even if nothing is kept for the next build.
 */
final class ParseResultCache implements AutoCloseable {
    private final CacheFolder place;
    private final Optional<SegmentFolder> folder;
    private final ProjectFiles files;
    /** A hash of everything that is the same for all files: the program's version, the limits and the languages. */
    private final Hash environment;

    private final Map<String, String> states = new ConcurrentHashMap<>();
    private @Nullable List<Segment> opened;
    private @Nullable SegmentWriter writer;
    private boolean unwritable;

    private ParseResultCache(CacheFolder place, ProjectFiles files, Hash environment) {
        this.place = place;
        this.folder = place.path().map(SegmentFolder::new);
        this.files = files;
        this.environment = environment;
    }

    /** The cache of a project. */
    static ParseResultCache of(CacheUse use, SiteConfig config, ProjectFiles files, Timings timings) {
        return in(CacheFolder.of(config.folders(), use, "parsed", timings), files, config.limits(), config.languages());
    }

    /** A cache in a folder, which is created with the first entry. */
    static ParseResultCache in(CacheFolder folder, ProjectFiles files, Limits limits, List<Language> languages) {
        return folder.path().isEmpty()
                ? forOneBuild(files)
                : new ParseResultCache(
                        folder,
                        files,
                        ProgramHash.OF_PARSING.with(
                                (limits + " " + languages + ProgramHash.EXTENSIONS).getBytes(StandardCharsets.UTF_8)));
    }

    /** A cache that starts empty and is deleted after the build. */
    static ParseResultCache forOneBuild(ProjectFiles files) {
        return new ParseResultCache(CacheFolder.none(), files, new Hash(0, 0));
    }

    /** The key of a file. It includes the path, because places and the targets of includes depend on it. */
    Hash key(String kind, String path, byte[] content) {
        if (folder.isEmpty()) {
            return environment;
        }
        return environment
                .with((kind + '\0' + path).getBytes(StandardCharsets.UTF_8))
                .with(content);
    }

    /** The cached result, if its dependencies are unchanged. */
    Optional<ParseResult> known(Hash key, String path) {
        for (Segment segment : segments()) {
            Optional<ParseResult> parsed = segment.find(key).flatMap(entry -> read(segment, entry, path));
            if (parsed.isPresent() && parsed.get().dependencies().stream().allMatch(this::isUnchanged)) {
                return parsed;
            }
        }
        return Optional.empty();
    }

    private static Optional<ParseResult> read(Segment segment, Segment.Entry entry, String path) {
        try {
            byte[] content = segment.content().read(entry.offset(), entry.length());
            return Optional.of(ParseResultFormat.decode(content, path, segment.content(), entry.offset()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }

    private boolean isUnchanged(Dependency dependency) {
        return states.computeIfAbsent(dependency.path(), files::state).equals(dependency.state());
    }

    private synchronized List<Segment> segments() {
        if (opened == null) {
            opened = folder.map(SegmentFolder::open).orElse(List.of());
        }
        return opened;
    }

    /** Stores a result and returns it with its long texts moved to the store. */
    ParseResult keep(Hash key, ParseResult parsed, String path) {
        BodyText text = parsed.body().content();
        byte[] content = folder.isPresent() ? ParseResultFormat.encode(parsed, path) : text.bytes();
        if (content.length == 0) {
            return parsed;
        }
        return store(key, content, text)
                .map(stored -> parsed.with(parsed.body().with(stored)))
                .orElse(parsed);
    }

    /** Stores an entry; if writing fails, the build continues with the texts in memory. */
    private synchronized Optional<BodyText> store(Hash key, byte[] content, BodyText text) {
        if (unwritable) {
            return Optional.empty();
        }
        try {
            if (writer != null && writer.isFull()) {
                seal();
            }
            SegmentWriter open = writer;
            if (open == null) {
                open = new SegmentWriter(
                        folder.map(SegmentFolder::path).orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"))));
                writer = open;
            }
            int today = folder.map(SegmentFolder::today).orElse(0);
            long end = open.add(key, content, today) + content.length;
            return Optional.of(new BodyText(open.content(), end - text.shape().length(), text.shape()));
        } catch (IOException exception) {
            unwritable = true;
            place.warn(exception);
            return Optional.empty();
        }
    }

    /** Makes the new entries available to other builds, even if this build fails later. */
    synchronized void seal() {
        SegmentWriter open = writer;
        if (open == null) {
            return;
        }
        writer = null;
        try {
            if (folder.isPresent()) {
                open.sealAs(SegmentFolder.newName());
            }
        } catch (IOException exception) {
            unwritable = true;
            place.warn(exception);
        } finally {
            open.discard();
        }
    }

    @Override
    public synchronized void close() {
        seal();
        if (opened != null) {
            folder.ifPresent(used -> used.tidy(segments()));
        }
    }
}
