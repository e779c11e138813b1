package org.programmekb.content.field;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.image.ImageKind;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.RelativePath;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceTree;

/** The files of a project by path: relative to the project, or with a leading slash for those in the assets folder. */
public final class FilesByPath {
    private static final Kind IMAGES = new Kind(
            // Of whatever kind: those that browsers do not show are reported as files.
            ImageKind::isNamed,
            Code.IMAGE_MISSING,
            "image-missing.field",
            Code.IMAGE_MISSING.hint(),
            "image-missing.address",
            Message.of("image-missing.hint-address"));

    private static final Kind ALL = new Kind(
            name -> true,
            Code.LINK_BROKEN,
            "link-broken.attachment",
            Message.of("link-broken.hint-attachment"),
            "link-broken.attachment-address",
            Message.of("link-broken.hint-attachment-address"));

    /** An image; the path is relative to the file that names it, or has a leading slash for the assets folder. */
    public static final ValueType<SourceFile> IMAGE = ValueType.ofScalar(
            "path of an image",
            new Form.File(true),
            (scalar, reading) -> reading.context().files().image(scalar, reading));

    /** A file of any kind that is no document, with a path like that of an image. */
    public static final ValueType<SourceFile> ANY = ValueType.ofScalar(
            "path of a file",
            new Form.File(false),
            (scalar, reading) -> reading.context().files().find(ALL, scalar, reading));

    private final Map<String, SourceFile> files = new LinkedHashMap<>();

    private FilesByPath() {}

    /** No files. */
    static FilesByPath none() {
        return new FilesByPath();
    }

    public FilesByPath(SourceTree tree, SiteConfig.Folders folders) {
        tree.attachments().forEach(file -> files.putIfAbsent(file.path(), file));
        List<String> prefixes = folders.assets().stream()
                .filter(folder -> folder.startsWith(folders.project()))
                .map(folder -> SiteConfig.Folders.slashes(folders.project().relativize(folder)) + "/")
                .toList();
        for (SourceFile asset : tree.assets()) {
            files.putIfAbsent("/" + asset.path(), asset);
            prefixes.forEach(prefix -> files.putIfAbsent(prefix + asset.path(), asset));
        }
    }

    /**
     * Which files a field can name, and what is said of a file that does not exist and of an address on the web.
     *
     * @param isMember whether a file with this name is one of them
     */
    private record Kind(
            Predicate<String> isMember, Code code, String missing, Message hint, String address, Message hintAddress) {}

    private Optional<SourceFile> image(HeaderNode.Scalar scalar, FieldContext reading) {
        return ImageKind.isNamed(scalar.text().strip())
                ? find(IMAGES, scalar, reading)
                : reading.reject(
                        Code.IMAGE_INVALID, scalar, Message.of("image-invalid.extension", reading.stated(scalar)));
    }

    private Optional<SourceFile> find(Kind kind, HeaderNode.Scalar scalar, FieldContext reading) {
        String written = scalar.text().strip();
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
                    ? Message.of(kind.address(), reading.stated(scalar))
                    : Message.of(kind.missing(), reading.stated(scalar), (isInAssets ? "assets" : "") + name);
            return reading.reject(
                    kind.code(),
                    scalar,
                    message,
                    meant(kind, name)
                            .map(file ->
                                    Suggestion.hint(file.startsWith("/") ? file : RelativePath.between(from, file)))
                            .orElse(isElsewhere ? kind.hintAddress() : kind.hint()));
        });
    }

    /** A file of the same name in another folder, or one with a similar path. */
    private Optional<String> meant(Kind kind, String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        List<String> members = files.keySet().stream().filter(kind.isMember()).toList();
        return members.stream()
                .filter(file -> file.substring(file.lastIndexOf('/') + 1).equalsIgnoreCase(last))
                .min(Comparator.comparing(file -> !file.equalsIgnoreCase(name)))
                .or(() -> Suggestion.closest(name, members));
    }
}
