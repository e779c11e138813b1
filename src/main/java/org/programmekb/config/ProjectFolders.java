package org.programmekb.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.programmekb.diagnostic.Location;

/** Finds the parts of a project, of which some may be lent by the home project. */
final class ProjectFolders {
    private final Path home;
    private final Path project;
    private final DefaultJBakeConfiguration jbake;
    private final Settings settings;

    ProjectFolders(Path home, Path project, DefaultJBakeConfiguration jbake, Settings settings) {
        this.home = home;
        this.project = project;
        this.jbake = jbake;
        this.settings = settings;
    }

    /** The folders, also if some are wrong, which is then reported. */
    SiteConfig.Folders resolve(Optional<Path> requestedOutput) throws IOException {
        Path content = inProject("content.folder", jbake.getContentFolder().toPath());
        Path ownTemplates =
                inProject("template.folder", jbake.getTemplateFolder().toPath());
        Path ownAssets = inProject("asset.folder", jbake.getAssetFolder().toPath());
        if (!Files.isDirectory(content)) {
            settings.mistake(
                    Location.of(slashes(project.relativize(content))),
                    "the project has no such folder",
                    "put the sources there, or choose another project with --source");
        }
        List<Path> templates = overlay(ownTemplates);
        List<Path> assets = overlay(ownAssets);
        Path output =
                realParent(requestedOutput.orElse(jbake.getDestinationFolder().toPath()));
        reportSourcesInside(
                output,
                requestedOutput.isPresent() ? Location.of("--output") : settings.location("destination.folder"),
                Stream.of(Stream.of(content), templates.stream(), assets.stream())
                        .flatMap(folders -> folders)
                        .toList());
        return new SiteConfig.Folders(
                project,
                content,
                templates,
                assets,
                output,
                project.resolve(".kb").resolve("cache"));
    }

    private Path inProject(String key, Path folder) {
        Path normal = folder.toAbsolutePath().normalize();
        if (!normal.startsWith(project) || normal.equals(project)) {
            settings.mistake(
                    key, key + " is not a folder inside the project", "write the path of a folder inside the project");
        }
        return normal;
    }

    /** The project's own folder and the home project's, as far as they exist. */
    private List<Path> overlay(Path own) {
        return Stream.of(own, home.resolve(project.relativize(own)))
                .filter(Files::isDirectory)
                .distinct()
                .toList();
    }

    /** The output itself may be a link that publishing replaces; where it is, is what counts. */
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
                    place,
                    "the output folder " + output + " contains source files or is inside a source folder",
                    "choose a separate folder; every build replaces everything in it");
        }
    }

    private boolean overlaps(Path output, List<Path> sources) {
        return project.startsWith(output)
                || home.startsWith(output)
                || sources.stream().anyMatch(source -> source.startsWith(output) || output.startsWith(source));
    }

    static String slashes(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
