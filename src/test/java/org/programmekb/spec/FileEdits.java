package org.programmekb.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.programmekb.image.TestImages;

/** Edits of files as such: touched, moved, swapped, or written so that it hardly shows. */
final class FileEdits extends RandomFiles {
    private int number;

    FileEdits(Path folder, Random random) {
        super(folder, random);
    }

    /** Adds each kind of edit as often as its weight says. */
    void addTo(List<Edit> kinds) {
        add(kinds, 2, this::touch);
        add(kinds, 4, this::changeInSecret);
        add(kinds, 2, this::changeWithOtherTime);
        add(kinds, 2, this::saveBesides);
        add(kinds, 2, this::saveInSteps);
        add(kinds, 3, this::swapDocuments);
        add(kinds, 3, this::moveToFolder);
        add(kinds, 2, this::putImage);
        add(kinds, 1, this::toggleMarker);
        add(kinds, 1, this::changeCase);
    }

    private String touch() throws IOException {
        Path file = anyFile();
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        return "touch " + folder.relativize(file);
    }

    /** As {@link #edit}, with another time of change. */
    private String edit(Path file, FileTime time, UnaryOperator<String> change) throws IOException {
        String done = edit(file, change);
        if (!done.isEmpty()) {
            Files.setLastModifiedTime(file, time);
        }
        return done;
    }

    /** With the same size and the same time of change. */
    private String changeInSecret() throws IOException {
        Path file = document();
        String done = edit(
                file,
                Files.getLastModifiedTime(file),
                text -> text.replaceFirst("(?s)[a-z](?=[^a-z]*$)", String.valueOf((char) ('a' + ++number % 26))));
        return done.isEmpty() ? done : done + ", in secret";
    }

    private String changeWithOtherTime() throws IOException {
        Duration away = Duration.ofDays(random.nextInt(20_000) - 10_000);
        String done = edit(
                document(),
                FileTime.from(Instant.now().plus(away)),
                text -> text.stripTrailing() + " Time" + ++number + ".\n");
        return done.isEmpty() ? done : done + ", " + away.toDays() + " days away";
    }

    /** As many editors save: another file takes the place of this one. */
    private String saveBesides() throws IOException {
        Path file = document();
        if (!Files.isRegularFile(file)) {
            return "";
        }
        Path beside = Files.writeString(
                file.resolveSibling(oneOf(List.of("4913", ".new.tmp", "saved~", "new.tmp"))),
                Files.readString(file).stripTrailing() + " Beside" + ++number + ".\n");
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        return "save " + folder.relativize(file) + " beside itself";
    }

    private String saveInSteps() throws IOException, InterruptedException {
        Path file = document();
        if (!Files.isRegularFile(file)) {
            return "";
        }
        String text = Files.readString(file).stripTrailing() + " Steps" + ++number + ".\n";
        for (int end : List.of(0, text.length() / 2, text.length())) {
            Files.writeString(file, text.substring(0, end));
            Thread.sleep(random.nextInt(300));
        }
        return "save " + folder.relativize(file) + " in steps";
    }

    private String swapDocuments() throws IOException {
        Path one = document();
        Path other = pick(folder.relativize(one.getParent()).toString(), DOCUMENT);
        return Files.isRegularFile(one) && !one.equals(other) ? swap(one, other) : "";
    }

    private String moveToFolder() throws IOException {
        Path file = document();
        Path content = folder.resolve("content");
        if (!Files.isRegularFile(file) || !file.startsWith(content)) {
            return "";
        }
        Path below = content.relativize(file);
        Path target = content.resolve(below.getName(0));
        if (below.getNameCount() == 2) {
            target = target.resolve(oneOf(List.of("spring", "autumn", "years/late")));
        }
        Files.createDirectories(target);
        for (Path version : all(
                folder.relativize(file.getParent()).toString(),
                Pattern.quote(stem(file)) + "\\.(yaml|[a-z]{2}\\.(md|adoc))")) {
            Files.move(version, target.resolve(version.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        return "move " + folder.relativize(file) + " to " + folder.relativize(target);
    }

    private String putImage() throws IOException {
        Path images = folder.resolve(oneOf(List.of("content/images", "assets/images")));
        Path image = Files.createDirectories(images).resolve("photo-" + random.nextInt(2) + ".jpg");
        Files.write(image, TestImages.photo(60 + random.nextInt(3), 40, 1 + random.nextInt(8)));
        String path = folder.resolve("content/news").relativize(image).toString();
        Path from = pick("content/news", "[^_.]+\\.[a-z]{2}\\.md");
        if (Files.isRegularFile(from) && images.startsWith(folder.resolve("content")) && random.nextBoolean()) {
            edit(from, text -> text + "\n\n![A photo](" + path + ")\n");
        }
        return "put " + folder.relativize(image);
    }

    /** The file with which JBake leaves out a folder. */
    private String toggleMarker() throws IOException {
        Path marker = pick("content", DOCUMENT).resolveSibling(".jbakeignore");
        boolean isGone = Files.deleteIfExists(marker);
        if (!isGone) {
            Files.createFile(marker);
        }
        return (isGone ? "delete " : "add ") + folder.relativize(marker);
    }

    private String changeCase() throws IOException {
        Path image = pick("content", ".*\\.(svg|png|jpe?g|SVG|PNG)");
        String name = String.valueOf(image.getFileName());
        String other = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
        if (!Files.isRegularFile(image) || name.equals(other)) {
            return "";
        }
        Files.move(image, image.resolveSibling(other));
        return "rename " + folder.relativize(image) + " to " + other;
    }
}
