package org.programmekb.config;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;

/** Finds the folders of a project; for a missing one, that of the home project is used. */
record ProjectFolders(Path home, Path project, DefaultJBakeConfiguration jbake, Settings settings) {
    /** The folders; also returned if some are invalid, which is then reported. */
    SiteConfig.Folders resolve(Optional<Path> requestedOutput, Optional<Path> sharedCache) throws IOException {
        Path content = inProject("content.folder", jbake.getContentFolder());
        Path ownTemplates = inProject("template.folder", jbake.getTemplateFolder());
        Path ownAssets = inProject("asset.folder", jbake.getAssetFolder());
        if (isAllowed(content) && !Files.isDirectory(content)) {
            settings.mistake(
                    Location.of(SiteConfig.Folders.slashes(project.relativize(content))),
                    Message.of("configuration.no-folder"),
                    Message.of("configuration.hint-no-folder"));
        }
        List<Path> missing = new ArrayList<>();
        List<Path> templates = overlay(ownTemplates, "templates", missing);
        List<Path> assets = overlay(ownAssets, "assets", missing);
        if (templates.isEmpty()
                && settings.isProgramme()
                && settings.text("template.folder").isPresent()) {
            settings.mistake(
                    "template.folder",
                    Message.of("configuration.no-folder"),
                    Message.of("configuration.hint-folder-elsewhere"));
        }
        Path output = realParent(
                requestedOutput.orElseGet(() -> absolute("destination.folder", jbake.getDestinationFolder())));
        reportSourcesInside(
                output,
                requestedOutput.isPresent() ? Location.of("--output") : settings.location("destination.folder"),
                Stream.of(List.of(content), templates, assets)
                        .flatMap(List::stream)
                        .toList());
        return new SiteConfig.Folders(
                project,
                home,
                content,
                templates,
                assets,
                missing,
                inProject("data.folder", jbake.getDataFolder()),
                output,
                sharedCache.orElseGet(() -> project.resolve(".kb").resolve("cache")),
                new LeftOut(jbake.getIgnoreFileName(), settings.isProgramme(), jbake.getAssetIgnoreHidden()));
    }

    /** The folder; another one if the setting cannot be a path, which is reported. */
    private Path absolute(String key, File folder) {
        try {
            return folder.toPath().toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            settings.mistake(
                    key,
                    Message.of("configuration.folder-name", key),
                    Message.of("configuration.hint-folder-elsewhere"));
            return project.resolve(key);
        }
    }

    private Path inProject(String key, File folder) {
        Path normal = absolute(key, folder);
        if (!normal.startsWith(project) || normal.equals(project)) {
            settings.mistake(
                    key,
                    Message.of("configuration.folder-elsewhere", key),
                    Message.of("configuration.hint-folder-elsewhere"));
        } else if (isHidden(project.relativize(normal))) {
            settings.mistake(
                    key,
                    Message.of("configuration.folder-hidden", key, project.relativize(normal)),
                    Message.of("configuration.hint-folder-elsewhere"));
        }
        return normal;
    }

    private static boolean isHidden(Path folder) {
        return StreamSupport.stream(folder.spliterator(), false).anyMatch(InputRoots::isHidden);
    }

    /**
     * The project's own folder and, for a programme, the home project's, as far as they exist.
     *
     * @param missing receives those that do not
     */
    private List<Path> overlay(Path own, String name, List<Path> missing) throws IOException {
        Path lent = settings.isProgramme() && !project.equals(home) ? home.resolve(name) : own;
        List<Path> folders = new ArrayList<>();
        for (Path folder : new LinkedHashSet<>(List.of(own, lent))) {
            isAllowed(folder);
            (Files.isDirectory(folder) ? folders : missing).add(folder);
        }
        return folders;
    }

    /** Whether a folder may be read. Settings that name a hidden one, or one elsewhere, are a mistake of their own. */
    private boolean isAllowed(Path folder) throws IOException {
        boolean isOwn = folder.startsWith(project);
        boolean isNamedWell =
                (isOwn || folder.startsWith(home)) && !isHidden((isOwn ? project : home).relativize(folder));
        if (isNamedWell && new InputRoots(project, home).find(folder) instanceof InputRoots.Target.Refused refused) {
            settings.mistake(
                    Location.of(SiteConfig.Folders.slashes(project.relativize(folder))),
                    refused.message(),
                    refused.hint());
            return false;
        }
        return true;
    }

    /** The output may be a link that publication replaces, so only its parent is resolved. */
    private static Path realParent(Path output) throws IOException {
        Path normal = output.toAbsolutePath().normalize();
        Path existing = normal.getParent();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing == null ? normal : existing.toRealPath().resolve(existing.relativize(normal));
    }

    private void reportSourcesInside(Path output, Location place, List<Path> sources) throws IOException {
        if (overlaps(output, sources) || (Files.exists(output) && overlaps(output.toRealPath(), sources))) {
            settings.mistake(
                    place, Message.of("configuration.output", output), Message.of("configuration.hint-output"));
        }
    }

    private boolean overlaps(Path output, List<Path> sources) {
        return project.startsWith(output)
                || home.startsWith(output)
                || sources.stream().anyMatch(source -> source.startsWith(output) || output.startsWith(source));
    }
}
