package org.programmekb.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;

/**
 * The files of a project, not yet classified, in the order of their paths.
 *
 * @param content files below the content folder; paths are relative to the project
 * @param assets files below the asset folders; the first folder that has a path takes precedence; paths are relative to
 *     their folder
 * @param ledger records of translations; paths are relative to the project
 * @param history dates of the last change
 * @param findings problems with files and history
 */
public record FoundFiles(
        List<SourceFile> content,
        List<SourceFile> assets,
        List<SourceFile> ledger,
        GitHistory history,
        List<Diagnostic> findings) {
    /** The folder of the project with the records of its translations. */
    public static final String LEDGER = "translations";

    public FoundFiles {
        content = List.copyOf(content);
        ledger = List.copyOf(ledger);
        assets = List.copyOf(assets);
        findings = List.copyOf(findings);
    }

    /** Starts the search in another thread; an I/O error is thrown as {@link UncheckedIOException}. */
    public static CompletableFuture<FoundFiles> start(SiteConfig config) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return find(config);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Searches the folders of the project. */
    public static FoundFiles find(SiteConfig config) throws IOException {
        Diagnostics findings = new Diagnostics(Map.of());
        Path project = config.folders().project();
        CompletableFuture<GitHistory> history = CompletableFuture.supplyAsync(() -> {
            try {
                return GitHistoryReader.read(project, findings);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        List<SourceFile> content = files(config.folders().content(), project, project, findings);
        Map<String, SourceFile> assets = new TreeMap<>();
        for (Path folder : config.folders().assets()) {
            for (SourceFile asset : files(folder, folder, project, findings)) {
                assets.putIfAbsent(asset.path(), asset);
            }
        }
        List<SourceFile> ledger = files(project.resolve(LEDGER), project, project, findings).stream()
                .filter(file -> file.extension().equals("yaml"))
                .toList();
        return new FoundFiles(content, List.copyOf(assets.values()), ledger, history.join(), findings.all());
    }

    private static List<SourceFile> files(Path folder, Path base, Path project, Diagnostics findings)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<SourceFile> files = new FolderWalk(folder, base, project, findings).files();
        files.sort(Comparator.comparing(SourceFile::path));
        return files;
    }
}
