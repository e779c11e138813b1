package org.programmekb.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.programmekb.config.SettingsFile;
import org.programmekb.config.SiteConfig;
import org.programmekb.trace.Fingerprint;

/** The files of a project that many pages are made from: settings, templates, style sheets, scripts, shared facts. */
final class SharedFiles {
    private SharedFiles() {}

    /** A hash of each by its path in the project. */
    static Map<String, Long> of(SiteConfig config) throws IOException {
        SiteConfig.Folders folders = config.folders();
        Map<String, Long> hashes = new TreeMap<>();
        add(SettingsFile.of(folders.project()), folders.project(), hashes);
        try (Stream<Path> facts = Files.list(folders.content())) {
            for (Path file : (Iterable<Path>) facts::iterator) {
                add(file, folders.project(), hashes);
            }
        }
        for (Path folder :
                (Iterable<Path>) Stream.concat(folders.templates().stream(), folders.assets().stream())::iterator) {
            if (folder.startsWith(folders.project()) && Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : (Iterable<Path>) files::iterator) {
                        add(file, folders.project(), hashes);
                    }
                }
            }
        }
        return hashes;
    }

    /** Pictures are not shared: a page that shows one is changed by it. */
    private static void add(Path file, Path project, Map<String, Long> hashes) throws IOException {
        if (Files.isRegularFile(file) && file.getFileName().toString().matches(".*\\.(properties|yaml|ftlh?|css|js)")) {
            hashes.put(
                    SiteConfig.Folders.slashes(project.relativize(file)),
                    new Fingerprint().add(file).value());
        }
    }
}
