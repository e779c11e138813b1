package org.programmekb.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.ConfigurationMistake;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.SettingsFile;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.type.ProjectLoader;
import org.programmekb.diagnostic.Message;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The options of every command that works on a project. */
public final class ProjectOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            scope = ScopeType.INHERIT,
            names = {"-s", "--source"},
            paramLabel = "DIR")
    private @Nullable Path project;

    /**
     * Takes the project from a parameter.
     *
     * @throws UsageException if the option names one, too
     */
    public void choose(Path folder) {
        if (project != null) {
            throw new UsageException(Message.of("usage.project-twice", project, folder));
        }
        project = folder;
    }

    /** The project as the user named it. */
    public Optional<String> named() {
        return Optional.ofNullable(project).map(Path::toString);
    }

    /** The context of the user. */
    public Caller caller() {
        return ((MainCommand) command.root().userObject()).caller();
    }

    /** A command for the same project, as the user enters it. */
    public String command(String name) {
        return caller().program() + " " + name
                + named().map(folder -> " -s " + Caller.quoted(folder)).orElse("");
    }

    /**
     * The project: the folder that was named, else the nearest one around the folder of the user, else the one that
     * contains the program. Plug-ins of Maven and Gradle have that of JBake in a folder below.
     *
     * @throws UsageException if there is none
     */
    public Path folder() {
        if (project != null) {
            Path named = caller().folder().resolve(project);
            return inside(named).findFirst().orElse(named);
        }
        Path here = caller().folder().toAbsolutePath().normalize();
        return Stream.concat(Stream.iterate(here, above -> above != null, Path::getParent), Stream.of(caller().home()))
                .flatMap(ProjectOptions::inside)
                .findFirst()
                .orElseThrow(() -> new UsageException(Message.of("usage.no-project", here)));
    }

    private static Stream<Path> inside(Path folder) {
        return Stream.of("", "src/main/jbake", "src/jbake")
                .map(folder::resolve)
                .filter(each -> Files.isDirectory(each.resolve("content"))
                        || SettingsFile.places(each).stream().anyMatch(Files::isRegularFile));
    }

    /**
     * The configuration of the project.
     *
     * @throws UsageException if it is wrong
     */
    public LoadedConfig.Valid load() throws IOException {
        return load(new SiteOptions(), Optional.empty(), false);
    }

    /**
     * The configuration of a programme.
     *
     * @throws UsageException if it is wrong, or if the project is one of JBake
     */
    public SiteConfig programme() throws IOException {
        SiteConfig config = load().site();
        requireProgramme(config);
        return config;
    }

    /**
     * Does nothing for a programme.
     *
     * @throws UsageException if the project is one of JBake
     */
    public static void requireProgramme(SiteConfig config) {
        if (!config.isProgramme()) {
            throw new UsageException(Message.of("usage.no-programme"));
        }
    }

    /**
     * The configuration of the project.
     *
     * @param output replaces the folder {@code output} in the project
     * @throws UsageException if it is wrong
     */
    public LoadedConfig.Valid load(SiteOptions site, Optional<Path> output, boolean drafts) throws IOException {
        LoadedConfig loaded = ProjectLoader.load(site.invocation(caller(), folder(), output, drafts));
        if (loaded instanceof LoadedConfig.Invalid invalid) {
            throw new UsageException(
                    invalid.mistakes().stream().map(ConfigurationMistake::line).toList());
        }
        return (LoadedConfig.Valid) loaded;
    }
}
