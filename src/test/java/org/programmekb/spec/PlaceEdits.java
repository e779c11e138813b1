package org.programmekb.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Edits of folders and symbolic links: made, removed, moved, or one in place of the other or of a file. */
final class PlaceEdits extends RandomFiles {
    private static final List<String> KEPT_AWAY = List.of("templates", "assets", "content/pages", "translations");

    private int number;

    PlaceEdits(Path folder, Random random) {
        super(folder, random);
    }

    /** Adds each kind of edit as often as its weight says. */
    void addTo(List<Edit> kinds) {
        add(kinds, 2, this::addFolder);
        add(kinds, 2, this::renameFolder);
        add(kinds, 2, this::swapFolders);
        add(kinds, 1, this::removeFolder);
        add(kinds, 1, this::copyContent);
        add(kinds, 2, this::takeAwayOrPutBack);
        add(kinds, 3, this::replaceByLink);
        add(kinds, 2, this::replaceFolderByLink);
        add(kinds, 2, this::linkToDocument);
        add(kinds, 4, this::changeBehindLink);
        add(kinds, 2, this::replaceLink);
        add(kinds, 1, this::letDangle);
        add(kinds, 1, this::replaceByFolder);
    }

    private String addFolder() throws IOException {
        Path news = folder.resolve("content/news");
        Path made = news.resolve("made-" + ++number + "/deep");
        Path from = oneOf(List.of(made, made.getParent()));
        Files.createDirectories(made);
        for (int i = 0; i < 3; i++) {
            String title = "Made " + number + " " + i;
            Files.writeString(
                    from.resolve("item-" + i + ".en.md"),
                    "---\ntitle: " + title + "\ndate: 2023-0" + (i + 1) + "\n---\n" + title + "\n");
        }
        return "make " + folder.relativize(from);
    }

    /** A folder with documents below those of types. */
    private Path subfolder() throws IOException {
        Path content = folder.resolve("content");
        if (!Files.isDirectory(content)) {
            return folder;
        }
        try (Stream<Path> folders = Files.walk(content)) {
            List<Path> found = folders.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> content.relativize(path).getNameCount() > 1)
                    .sorted()
                    .toList();
            return found.isEmpty() ? folder : oneOf(found);
        }
    }

    private String renameFolder() throws IOException {
        Path old = subfolder();
        Path now = old.resolveSibling(oneOf(List.of("summer", "winter", "made-0")));
        if (old.equals(folder) || Files.exists(now)) {
            return "";
        }
        Files.move(old, now);
        return "rename " + folder.relativize(old) + " to " + folder.relativize(now);
    }

    private String swapFolders() throws IOException {
        Path one = subfolder();
        Path other = subfolder();
        return one.equals(folder) || one.startsWith(other) || other.startsWith(one) ? "" : swap(one, other);
    }

    private String removeFolder() throws IOException {
        Path gone = subfolder();
        if (gone.equals(folder)) {
            return "";
        }
        new Tree(gone).delete();
        return "delete " + folder.relativize(gone);
    }

    /** As when a folder is unpacked beside the old one and takes its place. */
    private String copyContent() throws IOException {
        Path content = folder.resolve("content");
        Path copy = folder.resolve("away/copy");
        for (Path file : all("content", ".*")) {
            Path target = copy.resolve(content.relativize(file));
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
        Path old = folder.resolve("away/old");
        Files.move(content, old);
        Files.move(copy, content);
        new Tree(old).delete();
        return "replace the content by a copy";
    }

    private String takeAwayOrPutBack() throws IOException {
        Path place = folder.resolve(oneOf(KEPT_AWAY));
        Path away = folder.resolve("away").resolve(folder.relativize(place));
        Files.createDirectories(away.getParent());
        if (Files.isDirectory(away) && !Files.exists(place)) {
            Files.move(away, place);
            return "put back " + folder.relativize(place);
        }
        if (!Files.isDirectory(place) || Files.exists(away)) {
            return "";
        }
        Files.move(place, away);
        return "take away " + folder.relativize(place);
    }

    private Path shared(Path file) throws IOException {
        return Files.createDirectories(folder.resolve("shared")).resolve(++number + "-" + file.getFileName());
    }

    private String replaceByLink() throws IOException {
        Path file = anyFile();
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? replaceByLink(file) : "";
    }

    private String replaceFolderByLink() throws IOException {
        Path file = subfolder();
        return file.equals(folder) ? "" : replaceByLink(file);
    }

    /** One file is two documents then. */
    private String linkToDocument() throws IOException {
        Path file = document();
        Path link = file.resolveSibling("again-" + ++number
                + file.getFileName().toString().substring(stem(file).length()));
        if (!Files.isRegularFile(file) || Files.exists(link)) {
            return "";
        }
        Files.createSymbolicLink(link, file.getFileName());
        return "link " + folder.relativize(link) + " to " + file.getFileName();
    }

    private String replaceByLink(Path file) throws IOException {
        Path shared = shared(file);
        Files.move(file, shared);
        Files.createSymbolicLink(file, file.getParent().relativize(shared));
        return "replace " + folder.relativize(file) + " by a link to " + folder.relativize(shared);
    }

    private String changeBehindLink() throws IOException {
        String done = edit(
                pick("shared", ".*\\.(md|adoc|css|js)"),
                text -> text.stripTrailing() + (text.contains("{") ? "\n/**/\n" : " Behind" + ++number + ".\n"));
        return done.isEmpty() ? done : done + ", behind a link";
    }

    private Path link() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("content"))) {
            List<Path> links = files.filter(Files::isSymbolicLink).sorted().toList();
            return links.isEmpty() ? folder : oneOf(links);
        }
    }

    /** By what it leads to, or by a link to something else of the same kind. */
    private String replaceLink() throws IOException {
        Path link = link();
        if (link.equals(folder) || !Files.isRegularFile(link)) {
            return "";
        }
        Path target = link.toRealPath();
        Files.delete(link);
        if (random.nextBoolean()) {
            Files.move(target, link);
            return "replace a link by " + folder.relativize(link);
        }
        Path other = shared(target);
        Files.writeString(other, Files.readString(target).stripTrailing() + " Linked" + number + ".\n");
        Files.createSymbolicLink(link, link.getParent().relativize(other));
        return "let " + folder.relativize(link) + " lead to " + folder.relativize(other);
    }

    private String letDangle() throws IOException {
        Path link = link();
        if (link.equals(folder)) {
            return "";
        }
        Files.move(link.toRealPath(), folder.resolve("aside-" + ++number));
        return "let " + folder.relativize(link) + " lead nowhere";
    }

    private String replaceByFolder() throws IOException {
        Path file = anyFile();
        if (!Files.isRegularFile(file)) {
            return "";
        }
        Files.delete(file);
        Files.createDirectory(file);
        return "replace " + folder.relativize(file) + " by a folder";
    }
}
