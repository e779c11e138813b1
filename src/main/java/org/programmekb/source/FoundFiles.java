package org.programmekb.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.apache.commons.io.function.Uncheck;
import org.programmekb.config.LeftOut;
import org.programmekb.config.SiteConfig;
import org.programmekb.config.SiteConfig.Folders;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;

/**
 * The files of a project, not yet classified, in the order of their paths.
 *
 * @param content files below the content folder; paths are relative to the project
 * @param assets files below the asset folders; the first folder that has a path takes precedence; paths are relative to
 *     their folder
 * @param data YAML files for JBake's templates
 * @param templates files below the template folders
 * @param ledger records of translations; paths are relative to the project
 * @param history dates of the last change
 * @param findings problems with files and history
 */
public record FoundFiles(
        List<SourceFile> content,
        List<SourceFile> assets,
        List<SourceFile> data,
        TemplateFiles templates,
        List<SourceFile> ledger,
        GitHistory history,
        List<Diagnostic> findings) {
    private static final Set<String> DATA = Set.of("yaml", "yml");
    private static final Set<String> IMAGES = Set.of("avif", "gif", "jpeg", "jpg", "png", "svg", "webp");

    /** The folder of the project with the records of its translations. */
    public static final String LEDGER = "translations";

    public FoundFiles {
        content = List.copyOf(content);
        ledger = List.copyOf(ledger);
        assets = List.copyOf(assets);
        data = List.copyOf(data);
        findings = List.copyOf(findings);
    }

    /** Starts the search in another thread; an I/O error is thrown as {@link java.io.UncheckedIOException}. */
    public static CompletableFuture<FoundFiles> start(SiteConfig config) {
        return CompletableFuture.supplyAsync(() -> Uncheck.get(() -> find(config)));
    }

    /** Searches the folders of the project. */
    public static FoundFiles find(SiteConfig config) throws IOException {
        Diagnostics findings = new Diagnostics(Map.of());
        Path project = config.folders().project();
        CompletableFuture<GitHistory> history =
                CompletableFuture.supplyAsync(() -> Uncheck.get(() -> GitHistory.read(project, findings)));
        List<SourceFile> content = allContent(config, findings).stream()
                .filter(file -> !config.isProgramme()
                        || !isPart(config.folders().belowContent(file.path()))
                        || IMAGES.contains(file.extension()))
                .toList();
        LeftOut leftOut = config.folders().leftOut();
        Map<String, SourceFile> assets = new TreeMap<>();
        for (Path folder : config.folders().assets()) {
            List<SourceFile> files = new FolderWalk(
                            folder, folder, config.folders().roots(), leftOut::isNoAsset, findings)
                    .without(leftOut)
                    .files();
            for (SourceFile asset : files) {
                assets.putIfAbsent(asset.path(), asset);
            }
        }
        List<SourceFile> ledger =
                files(project.resolve(LEDGER), project, config, LeftOut::isNoContent, findings).stream()
                        .filter(file -> file.extension().equals("yaml"))
                        .toList();
        TemplateFiles templates = TemplateFiles.find(config, findings);
        List<SourceFile> data = files(config.folders().data(), project, config, LeftOut::isNoContent, findings).stream()
                .filter(file -> DATA.contains(file.extension()))
                .toList();
        return new FoundFiles(
                content, List.copyOf(assets.values()), data, templates, ledger, history.join(), findings.all());
    }

    /** The files of the content folder, with those that a programme takes for parts of others. */
    public static List<SourceFile> allContent(SiteConfig config, Diagnostics findings) throws IOException {
        Folders folders = config.folders();
        return new FolderWalk(folders.content(), folders.project(), folders.roots(), LeftOut::isNoContent, findings)
                .without(folders.leftOut())
                .withoutFolders(folders.leftOut()::isNoContentFolder)
                .files();
    }

    /**
     * The files with other states of some files of the content folder.
     *
     * @param states where each state lies, by the path of the file relative to the project; empty for a deleted file
     */
    public FoundFiles with(Map<String, Optional<Path>> states) {
        Map<String, SourceFile> all = new TreeMap<>();
        content.forEach(file -> all.put(file.path(), file));
        states.forEach((path, state) -> {
            if (state.isPresent()) {
                long size = Uncheck.get(() -> Files.size(state.get()));
                all.put(path, new SourceFile(path, state.get(), size));
            } else {
                all.remove(path);
            }
        });
        return new FoundFiles(List.copyOf(all.values()), assets, data, templates, ledger, history, findings);
    }

    private static List<SourceFile> files(
            Path folder, Path base, SiteConfig config, Predicate<Path> isLeftOut, Diagnostics findings)
            throws IOException {
        return new FolderWalk(folder, base, config.folders().roots(), isLeftOut, findings).files();
    }

    /**
     * Whether a file is a part that documents include, which a leading underscore marks; images beside parts are shown like
     * all others.
     *
     * @param path below the content folder
     */
    public static boolean isPart(String path) {
        return path.startsWith("_") || path.contains("/_");
    }
}
