package org.programmekb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.CacheUse;
import org.programmekb.config.Invocation;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.SiteConfigLoader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Options of every command that works on a project. */
final class ProjectOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            scope = ScopeType.INHERIT,
            names = {"-s", "--source"},
            paramLabel = "DIR",
            description =
                    "The project: a folder that contains content/. By default the project that this program belongs to.")
    private @Nullable Path project;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--base-url",
            paramLabel = "URL",
            description = "The address of the published site, instead of site.host in jbake.properties.")
    private @Nullable String baseUrl;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--drafts",
            description = "Also publish drafts, scheduled items and expired items.")
    private boolean drafts;

    @Option(scope = ScopeType.INHERIT, names = "--no-cache", description = "Do not read or write the cache.")
    private boolean noCache;

    /** The context of the user. */
    Caller caller() {
        return ((Kb) command.root().userObject()).caller();
    }

    /** A command for the same project, as the user enters it. */
    String command(String name) throws IOException {
        Path launcher = caller().relative(caller().home().resolve("kb"));
        return (launcher.isAbsolute() ? "" : "./") + launcher + " " + name + (project == null ? "" : " -s " + project);
    }

    /**
     * The configuration of the project.
     *
     * @throws UsageException if it is wrong
     */
    LoadedConfig.Valid load(Optional<Path> output) throws IOException {
        LoadedConfig loaded = SiteConfigLoader.load(invocation(output));
        if (loaded instanceof LoadedConfig.Invalid invalid) {
            throw new UsageException(invalid.mistakes());
        }
        return (LoadedConfig.Valid) loaded;
    }

    /** The request of the user; {@code output} replaces the folder {@code output} in the project. */
    Invocation invocation(Optional<Path> output) {
        Caller caller = caller();
        return new Invocation(
                caller.home(),
                Optional.ofNullable(project).map(caller.folder()::resolve),
                output.map(caller.folder()::resolve),
                Optional.ofNullable(baseUrl),
                drafts,
                noCache ? CacheUse.NONE : CacheUse.READ_AND_WRITE,
                caller.environment(),
                Clock.systemUTC());
    }
}
