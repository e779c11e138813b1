package org.programmekb.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.CacheUse;
import org.programmekb.config.Invocation;
import picocli.CommandLine.Option;

/** Options of every command that makes a site. */
public final class SiteOptions {
    @Option(names = "--base-url", paramLabel = "URL")
    private @Nullable String baseUrl;

    @Option(names = "--no-cache")
    private boolean noCache;

    /** The request of the user. */
    public Invocation invocation(Caller caller, Path project, Optional<Path> output, boolean drafts) {
        return new Invocation(
                caller.home(),
                Optional.of(project),
                output.map(caller.folder()::resolve),
                Optional.ofNullable(baseUrl),
                drafts,
                noCache ? CacheUse.NONE : CacheUse.READ_AND_WRITE,
                caller.environment(),
                caller.clock());
    }
}
