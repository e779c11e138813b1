package org.programmekb.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.programmekb.config.InputRoots;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;

/**
 * The files in the folders of templates, by their paths below them.
 *
 * @param folders in the order in which templates are looked for: the project's own come first
 */
public record TemplateFiles(List<SortedMap<String, SourceFile>> folders) {
    public TemplateFiles {
        folders = folders.stream()
                .map(files -> Collections.unmodifiableSortedMap(new TreeMap<>(files)))
                .toList();
    }

    /** Finds them; links that must not be followed are reported. */
    public static TemplateFiles find(SiteConfig config, Diagnostics findings) throws IOException {
        List<SortedMap<String, SourceFile>> folders = new ArrayList<>();
        for (Path folder : config.folders().templates()) {
            SortedMap<String, SourceFile> files = new TreeMap<>();
            new FolderWalk(folder, folder, config.folders().roots(), InputRoots::isHidden, findings)
                    .files()
                    .forEach(file -> files.put(file.path(), file));
            folders.add(files);
        }
        return new TemplateFiles(folders);
    }

    /**
     * The files in the first folder.
     *
     * @throws ExplainedException if there is no folder
     */
    public SortedMap<String, SourceFile> own() throws ExplainedException {
        return folder(0);
    }

    /**
     * The files in the last folder, which has all templates that the programme needs.
     *
     * @throws ExplainedException if there is no folder
     */
    public SortedMap<String, SourceFile> originals() throws ExplainedException {
        return folder(folders.size() - 1);
    }

    private SortedMap<String, SourceFile> folder(int index) throws ExplainedException {
        if (folders.isEmpty()) {
            throw new ExplainedException(Message.of("template.none"));
        }
        return folders.get(index);
    }

    /** The file with this path in the first folder that has one. */
    public Optional<SourceFile> find(String path) {
        return all(path).stream().findFirst();
    }

    /** Whether the first folder has a file with this path. */
    public boolean isInFirstFolder(String path) {
        return !folders.isEmpty() && folders.get(0).containsKey(path);
    }

    /** The files with this path in all folders. */
    public List<SourceFile> all(String path) {
        return folders.stream()
                .map(files -> Optional.ofNullable(files.get(path)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The paths in the last folder, which has all templates that the programme needs. */
    public Set<String> names() {
        return folders.isEmpty() ? Set.of() : folders.get(folders.size() - 1).keySet();
    }

    /** All files, also those that others stand in for. */
    public List<SourceFile> all() {
        return folders.stream().map(Map::values).flatMap(Collection::stream).toList();
    }
}
