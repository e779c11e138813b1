package org.programmekb.editor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.io.function.IOFunction;
import org.programmekb.cache.Hash;
import org.programmekb.config.InputFile;
import org.programmekb.config.InputRoots;
import org.programmekb.config.SiteConfig;
import org.programmekb.markup.header.HeaderNode.Scalar;
import org.programmekb.markup.header.RawDocument;
import org.programmekb.source.Drafts;

/**
 * The files in the content folder. The editor writes documents, facts and pictures; it reads and deletes attachments of
 * any kind. Symbolic links and hidden files do not exist for it. Paths are relative to the project, with slashes.
 */
final class ContentFiles {
    private static final Pattern NAME = Pattern.compile("[^.\\\\:*?\"<>|\\p{Cntrl}/][^\\\\:*?\"<>|\\p{Cntrl}/]*");
    /** The longest name that every usual file system can hold, in bytes. */
    private static final int LONGEST = 255;

    /** Names that Windows cannot hold, and those with characters that nobody sees. */
    private static final Pattern ODD =
            Pattern.compile("(?i)(.*/)?((con|prn|aux|nul|com\\d|lpt\\d)(\\.[^/]*)?|[^/]*[. ])(/.*)?|.*\\p{Cf}.*");

    private static final Pattern DOCUMENT = Pattern.compile("(?i).*\\.(md|markdown|adoc|asciidoc|ad|html)");

    private static final Pattern WRITTEN =
            Pattern.compile("(?i).*\\.(yaml|md|markdown|adoc|asciidoc|ad|html|jpe?g|png|webp|gif|avif|svg)");

    private final SiteConfig.Folders folders;
    private final SiteConfig.Limits limits;

    ContentFiles(SiteConfig config) {
        folders = config.folders();
        limits = config.limits();
    }

    /**
     * A new state of a file.
     *
     * @param base the hash of the state that the editor read; empty for a new file
     * @param content empty if the file is deleted
     */
    record Edit(String path, Optional<String> base, Optional<byte[]> content) {}

    /** What became of some edits: the paths that prevent them all, or else the new hashes by path. */
    record Written(List<String> refused, List<String> changed, Map<String, String> hashes) {}

    /** The paths of all files, sorted. */
    List<String> list() throws IOException {
        TreeSet<String> paths = new TreeSet<>();
        Files.walkFileTree(folders.content(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean isHidden = !folder.equals(folders.content()) && InputRoots.isHidden(folder.getFileName());
                return isHidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = SiteConfig.Folders.slashes(folders.project().relativize(file));
                if (attributes.isRegularFile() && isName(path)) {
                    paths.add(path);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return List.copyOf(paths);
    }

    /** The content of a file; empty if there is none. */
    Optional<byte[]> read(String path) throws IOException {
        Optional<Path> file = file(path);
        return file.isPresent() && Files.isRegularFile(file.get(), LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(InputFile.read(file.get(), LocalEditor.MOST))
                : Optional.empty();
    }

    /** The paths of the documents whose headers say that they are drafts. */
    List<String> drafts() throws IOException {
        List<String> drafts = new ArrayList<>();
        for (String path : list()) {
            if (DOCUMENT.matcher(path).matches()
                    && read(path).filter(bytes -> isDraft(path, bytes)).isPresent()) {
                drafts.add(path);
            }
        }
        return drafts;
    }

    /** Few documents have the word at all; only their headers are read as such, since that takes longer. */
    private boolean isDraft(String path, byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).contains("draft")
                && RawDocument.of(path, bytes, limits)
                        .header()
                        .field("status")
                        .filter(field -> field.value() instanceof Scalar status
                                && status.text().equals("draft"))
                        .isPresent();
    }

    static String hash(byte[] content) {
        return Hash.of(content).toString();
    }

    /**
     * Writes all files, or none if one cannot be written or was changed since the editor read it.
     *
     * @param records gives what is written in the same step, by path, when it is told where the new states lie
     */
    synchronized Written write(
            List<Edit> edits, IOFunction<Map<String, Optional<Path>>, Map<String, Optional<byte[]>>> records)
            throws IOException {
        List<String> refused = refused(edits);
        List<String> changed = new ArrayList<>();
        Map<String, Optional<byte[]>> contents = new LinkedHashMap<>();
        Map<String, String> hashes = new LinkedHashMap<>();
        for (Edit edit : edits) {
            if (!read(edit.path()).map(ContentFiles::hash).equals(edit.base())) {
                changed.add(edit.path());
            }
            contents.put(edit.path(), edit.content());
            edit.content().ifPresent(content -> hashes.put(edit.path(), hash(content)));
        }
        if (!refused.isEmpty() || !changed.isEmpty()) {
            return new Written(refused, changed, Map.of());
        }
        try (Drafts drafts = new Drafts(folders, contents)) {
            contents.putAll(records.apply(drafts.files()));
        }
        Drafts.replace(folders, contents);
        return new Written(List.of(), List.of(), hashes);
    }

    /** The paths that the editor must not write, or not together: one stands twice, or below another. */
    List<String> refused(List<Edit> edits) throws IOException {
        List<String> refused = new ArrayList<>();
        Set<String> others = new HashSet<>();
        edits.forEach(edit -> others.add(edit.path()));
        Set<String> known = new HashSet<>();
        for (Edit edit : edits) {
            boolean isBelow = false;
            for (int end = edit.path().lastIndexOf('/');
                    end > 0;
                    end = edit.path().lastIndexOf('/', end - 1)) {
                isBelow |= others.contains(edit.path().substring(0, end));
            }
            if (isBelow || !known.add(edit.path()) || file(edit).isEmpty()) {
                refused.add(edit.path());
            }
        }
        return refused;
    }

    /** What a trial says of edits that are not written and not refused. */
    Trial.Result tryOut(List<Edit> edits, Trial trial) throws IOException {
        Map<String, Optional<byte[]>> contents = new LinkedHashMap<>();
        edits.forEach(edit -> contents.put(edit.path(), edit.content()));
        try (Drafts drafts = new Drafts(folders, contents)) {
            return trial.of(drafts.files());
        }
    }

    /** The file that an edit changes; empty if it must not be changed like this. */
    private Optional<Path> file(Edit edit) throws IOException {
        boolean isNew = edit.content().isPresent() && edit.base().isEmpty();
        boolean isOdd =
                ODD.matcher(edit.path()).matches() || !Normalizer.isNormalized(edit.path(), Normalizer.Form.NFC);
        return (edit.content().isEmpty() || WRITTEN.matcher(edit.path()).matches()) && !(isNew && isOdd)
                ? file(edit.path())
                : Optional.empty();
    }

    /** The file at a path, which may not exist yet; neither it nor a folder on the way is a link or something else. */
    private Optional<Path> file(String path) throws IOException {
        if (!path.startsWith(folders.contentPrefix()) || !isName(path)) {
            return Optional.empty();
        }
        Path file;
        try {
            file = folders.project().resolve(path);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        for (Path existing = file; existing != null; existing = existing.getParent()) {
            if (Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
                boolean isInside = existing.startsWith(folders.content())
                        || folders.content().startsWith(existing);
                boolean isOfItsKind = existing.equals(file) == Files.isRegularFile(existing, LinkOption.NOFOLLOW_LINKS);
                return isInside
                                && isOfItsKind
                                && !Files.isSymbolicLink(existing)
                                && existing.toRealPath().equals(existing)
                        ? Optional.of(file)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isName(String path) {
        for (String name : path.split("/", -1)) {
            if (!NAME.matcher(name).matches() || name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
                return false;
            }
        }
        return true;
    }
}
