package org.programmekb.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.programmekb.source.SourceFile;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Fingerprint;
import org.programmekb.trace.Trace;

/** Cache of image sizes: each image is read once, even if many pages show it. */
public final class ImageSizes {
    /** Question about the size of an image. */
    private static final String IMAGE = "image";

    private final Map<String, SourceFile> files = new HashMap<>();
    private final Map<String, Optional<ImageSize>> sizes = new ConcurrentHashMap<>();

    /** Sizes of these files. */
    public ImageSizes(List<SourceFile> attachments, List<SourceFile> assets) {
        assets.forEach(file -> files.put(file.path(), file));
        attachments.forEach(file -> files.put(file.path(), file));
    }

    /** The size of an image; empty for formats without one and for files that are not images. */
    public Optional<ImageSize> of(SourceFile image) {
        Trace.ask(IMAGE, image.path());
        return sizes.computeIfAbsent(image.path(), path -> ImageSize.of(image));
    }

    void addTo(Answers answers) {
        answers.add(
                IMAGE,
                question -> Optional.ofNullable(files.get(question.subject()))
                        .flatMap(this::of)
                        .map(size -> Fingerprint.of(size.toString()))
                        .orElse(0L));
    }
}
