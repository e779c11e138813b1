package org.programmekb;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.programmekb.config.Search;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.execution.Parallel;
import org.programmekb.image.ImageFile;
import org.programmekb.image.ImageKind;
import org.programmekb.image.Images;
import org.programmekb.incremental.SiteOutput;
import org.programmekb.index.Addresses;
import org.programmekb.markup.html.SvgSanitiser;
import org.programmekb.render.AssetUrls;
import org.programmekb.render.Script;
import org.programmekb.search.SearchFiles;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceTree;
import org.programmekb.trace.Trace.Traced;

/**
 * Publishes assets and attachments of documents: images without metadata and in several widths, other files unchanged.
 *
 * @param images the images that can be published
 * @param output receives the copies
 * @param diagnostics receives problems with pictures
 * @param onEach called before each file, on any thread; an exception from it ends the work
 */
record CopiedFiles(
        SiteConfig config, AssetUrls urls, Images images, SiteOutput output, Diagnostics diagnostics, Runnable onEach) {
    private static final Set<String> COMPACTED = Set.of("css", "js");
    private static final Set<String> SANITISED = Set.of("svg");

    void copy(SourceTree tree) throws IOException {
        List<SourceFile> assets = tree.assets().stream()
                .filter(asset -> config.search() == Search.ON || !asset.path().startsWith(SearchFiles.FOLDER))
                .toList();
        Parallel.forEach(assets, this::copyAsset);
        int content = config.folders()
                        .project()
                        .relativize(config.folders().content())
                        .toString()
                        .length()
                + 1;
        Parallel.forEach(
                tree.attachments(),
                file -> copyAttachment(file, Addresses.attachment(file.path().substring(content))));
        images.tidy();
    }

    private void copyAsset(SourceFile asset) throws IOException {
        onEach.run();
        Location place = Location.of(config.folders().assetsPrefix() + asset.path());
        Optional<ImageFile> image = photo(asset);
        if (image.isPresent()) {
            publish(image.get(), asset.path(), place);
        } else if (!isTooLarge(asset, COMPACTED, place)) {
            copy(asset, asset.path(), compact(asset), place);
        }
    }

    /** Only files that are read as a whole can be too large. */
    private boolean isTooLarge(SourceFile file, Set<String> read, Location place) {
        return read.contains(file.extension())
                && file.isTooLarge(config.limits().fileBytes(), place, SourceFile.TOO_LARGE, diagnostics);
    }

    private Optional<byte[]> compact(SourceFile asset) throws IOException {
        return switch (asset.extension().toLowerCase(Locale.ROOT)) {
            case "css" -> Optional.of(urls.sheet(asset));
            case "js" -> Optional.of(Script.compact(asset.read()));
            default -> Optional.empty();
        };
    }

    private void copyAttachment(SourceFile file, String path) throws IOException {
        onEach.run();
        Optional<ImageFile> image = photo(file);
        if (image.isPresent()) {
            publish(image.get(), path, file.location());
            return;
        }
        if (isTooLarge(file, SANITISED, file.location())) {
            return;
        }
        Optional<byte[]> safe = file.extension().equalsIgnoreCase("svg")
                ? SvgSanitiser.sanitise(file, file.read(), diagnostics)
                : Optional.empty();
        copy(file, path, safe, file.location());
    }

    private Optional<ImageFile> photo(SourceFile file) {
        return images.find(file).filter(image -> image.kind() != ImageKind.SVG);
    }

    /** Publishes the widths of an image that differ from those of the site before. */
    private void publish(ImageFile image, String path, Location place) throws IOException {
        Map<Integer, String> needed = new TreeMap<>();
        for (int width : image.widths().toArray()) {
            String own = width == 0 ? path : ImageFile.address(path, width);
            if (!output.keep(List.of(own), place)) {
                needed.put(width, own);
            }
        }
        if (!needed.isEmpty()) {
            for (Map.Entry<Integer, Traced<byte[]>> made :
                    images.publish(image, needed.keySet(), place).entrySet()) {
                output.write(Objects.requireNonNull(needed.get(made.getKey())), made.getValue(), place);
            }
        }
    }

    /** If {@code other} is present, its bytes are written instead of those of the file. */
    private void copy(SourceFile file, String path, Optional<byte[]> other, Location place) throws IOException {
        if (other.isPresent()) {
            output.write(path, new Traced<>(other.get(), Optional.of(Set.of())), place);
        } else {
            output.copy(path, file.file(), place);
        }
    }
}
