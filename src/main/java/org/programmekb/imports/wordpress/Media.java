package org.programmekb.imports.wordpress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.programmekb.content.Readings;
import org.programmekb.image.ImageProbe;
import org.programmekb.imports.PendingFiles;
import org.programmekb.imports.Project;

/** The folder with the uploaded files, from which those that are used come into the project. */
final class Media {
    private static final Pattern SIZE = Pattern.compile("-\\d{1,5}x\\d{1,5}(?=\\.\\w+$)");
    private static final Pattern ENDING = Pattern.compile("\\.(\\w{1,5})$");
    private static final Pattern SITES = Pattern.compile("^sites/\\d+/");
    /** Files of these kinds are downloaded by readers; others could be taken for documents. */
    private static final Set<String> FILES = Set.of(
            "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf", "csv", "zip", "epub", "mp3",
            "m4a", "wav", "ogg", "mp4", "mov", "webm", "ics", "geojson", "json", "kml");

    private final List<Path> folders;
    private final Project project;
    private final PendingFiles pending;
    private final int mostBytes;
    private final Map<String, Found> known = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** What became of an uploaded file: its path in the content folder, or why it is not part of the project. */
    record Found(Optional<String> path, boolean isThere) {
        private static final Found MISSING = new Found(Optional.empty(), false);
        private static final Found UNUSABLE = new Found(Optional.empty(), true);
    }

    /**
     * The media of one import.
     *
     * @param folder that of the uploads, or one above it; empty if there is none
     */
    Media(Optional<Path> folder, Project project, PendingFiles pending) throws IOException {
        this.folders = new ArrayList<>();
        if (folder.isPresent()) {
            Path real = folder.get().toRealPath();
            for (Path each : List.of(real.resolve("wp-content/uploads"), real.resolve("uploads"), real)) {
                if (Files.isDirectory(each)) {
                    folders.add(each.toRealPath());
                }
            }
        }
        this.project = project;
        this.pending = pending;
        this.mostBytes = project.config().limits().fileBytes();
    }

    /** The picture with a path below the uploads, in its original size; it is copied if this is its first use. */
    Found picture(String upload) throws IOException {
        return find(SIZE.matcher(upload).replaceFirst(""), upload, true);
    }

    /** Another file with a path below the uploads, likewise. */
    Found file(String upload) throws IOException {
        return find(upload, upload, false);
    }

    /** How many files were copied. */
    int count() {
        return taken.size();
    }

    private Found find(String original, String written, boolean isPicture) throws IOException {
        Found found = known.get(original);
        if (found == null) {
            Optional<Path> file = locate(original);
            // Only the smaller copy may be left, or one that WordPress made of a huge original.
            file = file.isPresent() ? file : locate(ENDING.matcher(original).replaceFirst("-scaled.$1"));
            file = file.isPresent() ? file : locate(written);
            found = file.isPresent() ? take(original, file.get(), isPicture) : Found.MISSING;
            known.put(original, found);
        }
        return found;
    }

    private Optional<Path> locate(String upload) throws IOException {
        for (Path folder : folders) {
            for (String path : List.of(upload, SITES.matcher(upload).replaceFirst(""))) {
                try {
                    Path file = folder.resolve(path).normalize();
                    // A link must not lead out of the folder.
                    if (file.startsWith(folder)
                            && Files.isRegularFile(file)
                            && file.toRealPath().startsWith(folder)) {
                        return Optional.of(file);
                    }
                } catch (InvalidPathException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private Found take(String upload, Path file, boolean isPicture) throws IOException {
        String name = upload.substring(upload.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (isPicture) {
            Optional<String> usual = ImageProbe.ending(file, mostBytes);
            if (usual.isEmpty()) {
                return Found.UNUSABLE;
            }
            ending = usual.get().equals("jpg") && ending.equals("jpeg") ? ending : usual.get();
        } else if (!FILES.contains(ending) || Files.size(file) > mostBytes) {
            return Found.UNUSABLE;
        }
        String below = SITES.matcher(upload).replaceFirst("");
        String folder = Stream.of(
                        below.substring(0, below.length() - name.length()).split("/"))
                .map(Readings::slug)
                .filter(part -> !part.isEmpty())
                .reduce("", (before, next) -> before + next + "/");
        String stem = Readings.slug(name.substring(0, dot));
        String base = (isPicture ? "images/" : "files/") + folder + (stem.isEmpty() ? "file" : stem);
        for (int number = 1; ; number++) {
            String path = base + (number == 1 ? "" : "-" + number) + "." + ending;
            Path there = project.config().folders().content().resolve(path);
            boolean isSame = Files.exists(there) && Files.mismatch(there, file) < 0;
            if (taken.contains(path) || Files.exists(there) && !isSame) {
                continue;
            }
            taken.add(path);
            if (!isSame) {
                pending.copy(file, project.path(path));
            }
            return new Found(Optional.of(path), true);
        }
    }
}
