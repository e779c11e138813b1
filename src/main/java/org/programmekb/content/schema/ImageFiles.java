package org.programmekb.content.schema;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.image.ImageKind;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.RelativePath;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceTree;

/** The images of a project by path: relative to the project, or with a leading slash for those in the assets folder. */
final class ImageFiles {
    /** An image; the path is relative to the file that names it, or has a leading slash for the assets folder. */
    static final ValueType<SourceFile> FILE = ValueType.ofScalar(
            "path of an image", (scalar, reading) -> reading.context().images().find(scalar, reading));

    private final Map<String, SourceFile> files = new LinkedHashMap<>();

    ImageFiles(SourceTree tree, SiteConfig.Folders folders) {
        tree.attachments().forEach(file -> add(file.path(), file));
        List<String> prefixes = folders.assets().stream()
                .filter(folder -> folder.startsWith(folders.project()))
                .map(folder -> SiteConfig.Folders.slashes(folders.project().relativize(folder)) + "/")
                .toList();
        for (SourceFile asset : tree.assets()) {
            add("/" + asset.path(), asset);
            prefixes.forEach(prefix -> add(prefix + asset.path(), asset));
        }
    }

    private void add(String name, SourceFile file) {
        // Of whatever kind: those that browsers do not show are reported as files.
        if (ImageKind.isNamed(name)) {
            files.putIfAbsent(name, file);
        }
    }

    private Optional<SourceFile> find(HeaderNode.Scalar scalar, FieldContext reading) {
        String written = scalar.text().strip();
        if (!ImageKind.isNamed(written)) {
            return reading.reject(
                    Code.IMAGE_INVALID, scalar, Message.of("image-invalid.extension", reading.stated(scalar)));
        }
        String from = scalar.location().path();
        boolean isInAssets = written.startsWith("/");
        String name = isInAssets ? "/" + RelativePath.resolve("", written) : RelativePath.resolve(from, written);
        if (name.startsWith(isInAssets ? "/../" : "../")) {
            return reading.reject(
                    Code.PATH_OUTSIDE_PROJECT,
                    scalar,
                    Message.of("path-outside-project.value", reading.stated(scalar)));
        }
        return Optional.ofNullable(files.get(name)).or(() -> {
            boolean isElsewhere = written.contains("://");
            Message message = isElsewhere
                    ? Message.of("image-missing.address", reading.stated(scalar))
                    : Message.of("image-missing.field", reading.stated(scalar), (isInAssets ? "assets" : "") + name);
            Message hint = isElsewhere ? Message.of("image-missing.hint-address") : Code.IMAGE_MISSING.hint();
            return reading.reject(
                    Code.IMAGE_MISSING,
                    scalar,
                    message,
                    meant(name)
                            .map(file ->
                                    Suggestion.hint(file.startsWith("/") ? file : RelativePath.between(from, file)))
                            .orElse(hint));
        });
    }

    /** An image of the same name in another folder, or one with a similar path. */
    private Optional<String> meant(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return files.keySet().stream()
                .filter(file -> file.substring(file.lastIndexOf('/') + 1).equalsIgnoreCase(last))
                .min(Comparator.comparing(file -> !file.equalsIgnoreCase(name)))
                .or(() -> Suggestion.closest(name, files.keySet()));
    }
}
