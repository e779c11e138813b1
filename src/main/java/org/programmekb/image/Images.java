package org.programmekb.image;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.programmekb.cache.CacheFolder;
import org.programmekb.cache.Hash;
import org.programmekb.cache.StoredFiles;
import org.programmekb.config.CacheUse;
import org.programmekb.config.InputFile;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.execution.Parallel;
import org.programmekb.execution.Timings;
import org.programmekb.image.Scan.Pixels;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceTree;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Fingerprint;
import org.programmekb.trace.Question;
import org.programmekb.trace.Trace;
import org.programmekb.trace.Trace.Traced;

/** The images of a project that can be published. */
public final class Images {
    /** Question about the size of an image and its smaller copies. */
    private static final String SHOWN = "image";
    /** Question about the content of an image. */
    private static final String CONTENT = "image-content";
    /** Bytes that a pixel takes while it is decoded, changed and encoded. */
    private static final int PIXEL_BYTES = 9;

    /** A new way of encoding needs a new number. */
    private static final int ENCODING = 2;

    private static final Duration KEPT = Duration.ofDays(30);

    private final Map<String, ImageFile> byPath = new HashMap<>();
    private final StoredFiles encoded;
    private final MemoryBudget memory = new MemoryBudget(Runtime.getRuntime().maxMemory() / 3);
    private final Diagnostics diagnostics;
    private final Timings timings;

    private Images(StoredFiles encoded, Diagnostics diagnostics, Timings timings) {
        this.encoded = encoded;
        this.diagnostics = diagnostics;
        this.timings = timings;
    }

    /**
     * Looks at all files that are images or should be.
     *
     * @param diagnostics receives those that cannot be published
     * @param timings receives the number of images that are encoded
     */
    public static Images of(
            SourceTree tree, SiteConfig config, CacheUse cache, Diagnostics diagnostics, Timings timings)
            throws IOException {
        CacheFolder folder = CacheFolder.of(config.folders(), cache, "images", timings);
        Images images = new Images(new StoredFiles(folder, ENCODING), diagnostics, timings);
        ImageCheck check = new ImageCheck(config.limits(), images.memory, diagnostics);
        Map<SourceFile, Location> files = new LinkedHashMap<>();
        tree.attachments().forEach(file -> files.put(file, file.location()));
        // Other files in this folder belong to the templates.
        tree.assets().stream()
                .filter(file -> ImageKind.isShownAs(file.path()))
                .forEach(file -> files.put(file, Location.of(config.folders().assetsPrefix() + file.path())));
        Map<String, ImageFile> found = new ConcurrentHashMap<>();
        Parallel.forEach(
                files.entrySet(),
                file -> check.look(file.getKey(), file.getValue())
                        .ifPresent(image -> found.put(file.getKey().path(), image)));
        images.byPath.putAll(found);
        return images;
    }

    /** The image in a file; empty if there is none that can be published. */
    public Optional<ImageFile> of(SourceFile file) {
        Trace.ask(SHOWN, file.path());
        return find(file);
    }

    /** The same outside of pages. */
    public Optional<ImageFile> find(SourceFile file) {
        return Optional.ofNullable(byPath.get(file.path()))
                .filter(image -> image.file().equals(file));
    }

    /** Registers the answers to questions about images. */
    public void addTo(Answers answers) {
        answers.add(SHOWN, question -> answer(question, ImageFile::shown))
                .add(
                        CONTENT,
                        question -> answer(question, image -> image.content().toString()));
    }

    private long answer(Question question, Function<ImageFile, String> answer) {
        return Optional.ofNullable(byPath.get(question.subject()))
                .map(image -> Fingerprint.of(answer.apply(image)))
                .orElse(0L);
    }

    /**
     * What is published of an image, by its widths; empty if it turns out to be damaged, which is reported.
     *
     * @param widths those that are needed, among {@link ImageFile#widths()}
     */
    public Map<Integer, Traced<byte[]>> publish(ImageFile image, Set<Integer> widths, Location place)
            throws IOException {
        Map<Integer, byte[]> made = new LinkedHashMap<>();
        try {
            long most = image.file().size() * 2
                    + image.size().map(ImageSize::pixels).orElse(0L) * PIXEL_BYTES;
            memory.with(most, () -> {
                make(image, widths, made);
                return made;
            });
        } catch (UnusableImageException e) {
            e.flaw().report(place, diagnostics);
        }
        Set<Question> questions = Set.of(new Question(CONTENT, image.file().path(), ""));
        return made.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> new Traced<>(each.getValue(), Optional.of(questions))));
    }

    private void make(ImageFile image, Set<Integer> widths, Map<Integer, byte[]> made)
            throws IOException, UnusableImageException {
        byte[] bytes = image.file().read();
        // What is made of it is kept under the hash of what was looked at.
        if (!Hash.of(bytes).equals(image.content())) {
            throw InputFile.changed(image.file().file());
        }
        Scan scan = Scan.of(image.kind(), bytes);
        boolean isKept = scan.orientation() == Orientation.UPRIGHT && scan.pixels() != Pixels.FOR_PRINT;
        Set<Integer> missing = new TreeSet<>(widths);
        if (isKept && missing.remove(0)) {
            made.put(0, scan.cleaning().apply(bytes));
        }
        for (int width : new TreeSet<>(missing)) {
            Optional<byte[]> known = encoded.find(name(image, width));
            if (known.isPresent()) {
                made.put(width, known.get());
                missing.remove(width);
            }
        }
        if (!missing.isEmpty()) {
            ImageSize size = image.size().orElseThrow();
            for (Map.Entry<Integer, byte[]> each : ImageCodec.encode(
                            image.kind(), bytes, scan.orientation(), size, missing)
                    .entrySet()) {
                encoded.add(name(image, each.getKey()), each.getValue());
                made.put(each.getKey(), each.getValue());
                timings.imageEncoded();
            }
        }
    }

    /** The name of an encoded image in the cache. */
    private static String name(ImageFile image, int width) {
        return image.content() + "-" + width;
    }

    /** Deletes the results of earlier builds that have not been needed for long. */
    public void tidy() {
        encoded.tidy(
                byPath.values().stream()
                        .flatMap(image -> image.widths().mapToObj(width -> name(image, width)))
                        .toList(),
                KEPT);
    }
}
