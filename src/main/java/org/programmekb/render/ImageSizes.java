package org.programmekb.render;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceTree;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Fingerprint;
import org.programmekb.trace.Trace;

/** Cache of image sizes: each image is read once, even if many pages show it. */
public final class ImageSizes {
    /** Question about the size of an image. */
    private static final String IMAGE = "image";

    private final Map<String, SourceFile> files = new HashMap<>();
    private final Set<SourceFile> assets;
    private final int most;
    private final Map<String, ImageSize.Reading> known = new ConcurrentHashMap<>();
    private volatile Diagnostics findings = new Diagnostics(Map.of());

    /** Knows these files. */
    public ImageSizes(SourceTree tree, Limits limits) {
        assets = Set.copyOf(tree.assets());
        most = limits.fileBytes();
        tree.assets().forEach(file -> files.put(file.path(), file));
        tree.attachments().forEach(file -> files.put(file.path(), file));
    }

    /**
     * The size of an image; empty for kinds without one, and for images that cannot be shown, which is noted for
     * {@link #report}.
     *
     * @param place where the image is referred to
     */
    public Optional<ImageSize> of(SourceFile image, Location place) {
        Trace.ask(IMAGE, image.path());
        ImageSize.Reading reading = reading(image);
        reading.problem()
                .ifPresent(problem -> findings.report(
                        Code.IMAGE_INVALID,
                        place,
                        Message.literal("the image `" + (assets.contains(image) ? "assets/" : "") + image.path()
                                + "` is " + problem),
                        Message.literal("save it anew as PNG, JPEG, WebP, AVIF, GIF or plain SVG")));
        return reading.size();
    }

    private ImageSize.Reading reading(SourceFile image) {
        return known.computeIfAbsent(image.path(), path -> ImageSize.of(image, most));
    }

    /** Reports the images that could not be shown since the last report. */
    void report(Diagnostics diagnostics) {
        Diagnostics found = findings;
        findings = new Diagnostics(Map.of());
        diagnostics.reportAll(found.all());
    }

    void addTo(Answers answers) {
        answers.add(
                IMAGE,
                question -> Optional.ofNullable(files.get(question.subject()))
                        .map(image -> Fingerprint.of(reading(image).toString()))
                        .orElse(0L));
    }
}
