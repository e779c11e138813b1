package org.programmekb.content.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceTree;

/** The images of a project by path: relative to the project, or with a leading slash for those in the assets folder. */
final class ImageFiles {
    private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "webp", "avif", "gif", "svg");

    /** An image; the path is relative to the file that names it, or has a leading slash for the assets folder. */
    static final Shape<SourceFile> FILE = Shape.ofScalar(
            "path of an image", (scalar, reading) -> reading.context().images().find(scalar, reading));

    private final Map<String, SourceFile> files = new LinkedHashMap<>();

    private ImageFiles() {}

    static ImageFiles of(SourceTree tree, SiteConfig config) {
        ImageFiles images = new ImageFiles();
        tree.attachments().forEach(file -> images.add(file.path(), file));
        List<String> folders = config.folders().assets().stream()
                .filter(folder -> folder.startsWith(config.folders().project()))
                .map(folder ->
                        config.folders().project().relativize(folder).toString().replace('\\', '/'))
                .toList();
        for (SourceFile asset : tree.assets()) {
            images.add("/" + asset.path(), asset);
            folders.forEach(folder -> images.add(folder + "/" + asset.path(), asset));
        }
        return images;
    }

    private void add(String name, SourceFile file) {
        if (isImage(name)) {
            files.putIfAbsent(name, file);
        }
    }

    private static boolean isImage(String path) {
        return ENDINGS.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private Optional<SourceFile> find(HeaderNode.Scalar scalar, Reading reading) {
        String written = scalar.text().strip();
        if (!isImage(written)) {
            reading.reject(
                    Code.IMAGE_INVALID,
                    scalar,
                    "which does not have the file extension of an image",
                    Code.IMAGE_INVALID.hint());
            return Optional.empty();
        }
        Optional<String> name = resolve(scalar.location().path(), written);
        if (name.isEmpty()) {
            reading.reject(
                    Code.PATH_OUTSIDE_PROJECT,
                    scalar,
                    "which is outside the project",
                    Code.PATH_OUTSIDE_PROJECT.hint());
            return Optional.empty();
        }
        SourceFile file = files.get(name.get());
        if (file == null) {
            reading.reject(Code.IMAGE_MISSING, scalar, reason(written, name.get()), hint(scalar, name.get()));
        }
        return Optional.ofNullable(file);
    }

    /** The path from the project, or with a leading slash from the assets folder; empty if it is outside. */
    private static Optional<String> resolve(String from, String written) {
        boolean absolute = written.startsWith("/");
        Deque<String> segments = new ArrayDeque<>();
        String folder = absolute ? "" : from.substring(0, from.lastIndexOf('/') + 1);
        for (String segment : (folder + written).split("/")) {
            if (segment.equals("..")) {
                if (segments.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return Optional.of((absolute ? "/" : "") + String.join("/", segments));
    }

    private static String reason(String written, String name) {
        if (written.contains("://")) {
            return "which is not a file of the project";
        }
        return "but there is no file " + (name.startsWith("/") ? "assets" + name : name);
    }

    private String hint(HeaderNode.Scalar scalar, String name) {
        String written = scalar.text().strip();
        String last = name.substring(name.lastIndexOf('/') + 1);
        Optional<String> elsewhere = files.keySet().stream()
                .filter(file -> file.substring(file.lastIndexOf('/') + 1).equals(last))
                .findFirst();
        return elsewhere
                .or(() -> Suggestion.closest(name, files.keySet()))
                .map(file -> "did you mean `" + relative(scalar.location().path(), file) + "`?")
                .orElse(
                        written.contains("://")
                                ? "copy the image into the project; pages do not load anything from other sites"
                                : Code.IMAGE_MISSING.hint());
    }

    /** The path of an image from a document. */
    private static String relative(String from, String file) {
        if (file.startsWith("/")) {
            return file;
        }
        String[] own = from.split("/");
        String[] other = file.split("/");
        int common = 0;
        while (common < Math.min(own.length, other.length) - 1 && own[common].equals(other[common])) {
            common++;
        }
        Stream<String> up = Stream.generate(() -> "..").limit(own.length - 1L - common);
        return String.join("/", Stream.concat(up, Stream.of(other).skip(common)).toList());
    }
}
