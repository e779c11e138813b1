package org.programmekb.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.Condition;
import org.programmekb.config.LeftOut;
import org.programmekb.config.SiteConfig.Folders;
import org.programmekb.diagnostic.Location;

/** A project folder with the usual parts, and what is in its output. */
record TestProject(Path folder) {
    static TestProject in(Path folder) throws IOException {
        for (String part : List.of("content", "templates", "assets")) {
            Files.createDirectories(folder.resolve(part));
        }
        return new TestProject(folder.toRealPath());
    }

    Path output() {
        return folder.resolve("output");
    }

    Path generations() {
        return folder.resolve("output.generations");
    }

    Folders folders() {
        return foldersWith(output());
    }

    Folders foldersWith(Path output) {
        return new Folders(
                folder,
                folder,
                folder.resolve("content"),
                List.of(folder.resolve("templates")),
                List.of(folder.resolve("assets")),
                List.of(),
                folder.resolve("data"),
                output,
                folder.resolve(".kb"),
                new LeftOut(".jbakeignore", true, false));
    }

    Staging staging() throws IOException {
        return Staging.open(folders(), Wait.NEVER);
    }

    /** As if the platform could swap sites like this. */
    Staging staging(CurrentSite.Swap swap) throws IOException {
        OutputFolder output = OutputFolder.of(folders());
        CurrentSite current = new CurrentSite(output);
        current.refuseForeign();
        return Staging.open(new LockedOutput(output, current, Generations.lock(output, Wait.NEVER), swap));
    }

    /** Publishes a site of path, text, path, text and so on. */
    PublishedSite publish(String... pathsAndTexts) throws IOException {
        try (Staging staging = staging()) {
            write(staging, pathsAndTexts);
            return staging.publish();
        }
    }

    /** A site of so many files, of which so many were written, unchanged, removed. */
    static Condition<PublishedSite> counting(int files, int written, int unchanged, int removed) {
        return new Condition<>(
                site -> site.files() == files
                        && site.written() == written
                        && site.unchanged() == unchanged
                        && site.removed() == removed,
                "%d files: %d written, %d unchanged; %d removed",
                files,
                written,
                unchanged,
                removed);
    }

    static void write(SiteWriter writer, String... pathsAndTexts) throws IOException {
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            writer.write(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8), source("pages/" + i));
        }
    }

    static Location source(String name) {
        return Location.of("content/" + name + ".en.md");
    }

    /** The files of the output: path to text. */
    Map<String, String> site() throws IOException {
        return files(output());
    }

    static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder.toRealPath(), FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.toRealPath().relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }
}
