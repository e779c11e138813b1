package org.programmekb.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;

/** Finds the folders of a project; for a missing one, that of the home project is used. */
record ProjectFolders(Path home, Path project, DefaultJBakeConfiguration jbake, Settings settings) {
    /** The folders; also returned if some are invalid, which is then reported. */
    SiteConfig.Folders resolve(Optional<Path> requestedOutput) throws IOException {
        Path content = inProject("content.folder", jbake.getContentFolder().toPath());
        Path ownTemplates =
                inProject("template.folder", jbake.getTemplateFolder().toPath());
        Path ownAssets = inProject("asset.folder", jbake.getAssetFolder().toPath());
        if (!Files.isDirectory(content)) {
            settings.mistake(
                    Location.of(SiteConfig.Folders.slashes(project.relativize(content))),
                    Message.of("configuration.no-folder"),
                    Message.of("configuration.hint-no-folder"));
        }
        refuseUnreadable(content);
        List<Path> templates = overlay(ownTemplates);
        if (settings.isProgramme() && templates.isEmpty()) {
            settings.mistake(
                    Location.of(SiteConfig.Folders.slashes(project.relativize(ownTemplates))),
                    Message.of("configuration.no-templates"),
                    Message.of("configuration.hint-no-templates"));
        }
        List<Path> assets = overlay(ownAssets);
        Path output =
                realParent(requestedOutput.orElse(jbake.getDestinationFolder().toPath()));
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
                inProject("data.folder", jbake.getDataFolder().toPath()),
                output,
                project.resolve(".kb").resolve("cache"));
    }

    private Path inProject(String key, Path folder) {
        Path normal = folder.toAbsolutePath().normalize();
        if (!normal.startsWith(project) || normal.equals(project)) {
            settings.mistake(
                    key,
                    Message.of("configuration.folder-elsewhere", key),
                    Message.of("configuration.hint-folder-elsewhere"));
        }
        return normal;
    }

    /** The project's own folder and, for a programme, the home project's, as far as they exist. */
    private List<Path> overlay(Path own) throws IOException {
        Path lent =
                settings.isProgramme() ? home.resolve(project.relativize(own)).normalize() : own;
        List<Path> folders =
                Stream.of(own, lent).filter(Files::isDirectory).distinct().toList();
        for (Path folder : folders) {
            refuseUnreadable(folder);
        }
        return folders;
    }

    /** Settings that name a folder elsewhere are a mistake of their own. */
    private void refuseUnreadable(Path folder) throws IOException {
        boolean isInside = folder.startsWith(project) || folder.startsWith(home);
        if (isInside && new InputRoots(project, home).find(folder) instanceof InputRoots.Target.Refused refused) {
            settings.mistake(
                    Location.of(SiteConfig.Folders.slashes(project.relativize(folder))),
                    refused.message(),
                    refused.code().hint());
        }
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
