package org.programmekb.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.CacheUse;
import org.programmekb.config.Invocation;
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
            description = "The project: a folder with content/. By default the one that the program is part of.")
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
            description = "Publish drafts, scheduled and expired items too.")
    private boolean drafts;

    @Option(scope = ScopeType.INHERIT, names = "--no-cache", description = "Neither read nor write the cache.")
    private boolean noCache;

    /** What the user asked for; {@code output} replaces the folder {@code output} in the project. */
    Invocation invocation(Optional<Path> output) {
        Map<String, String> environment = ((Kb) command.root().userObject()).environment();
        return new Invocation(
                Path.of(environment.getOrDefault("KB_HOME", "."))
                        .toAbsolutePath()
                        .normalize(),
                Optional.ofNullable(project),
                output,
                Optional.ofNullable(baseUrl),
                drafts,
                noCache ? CacheUse.NONE : CacheUse.READ_AND_WRITE,
                environment,
                Clock.systemUTC());
    }
}
