package org.programmekb.config;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Reads the settings of projects of tests, which have no mistakes. */
public final class ConfigOf {
    private ConfigOf() {}

    /** The settings of a project that is built with the templates and assets of a home, now and without a cache. */
    public static SiteConfig project(Path project, Path home) throws IOException {
        Invocation invocation = new Invocation(
                home,
                Optional.of(project),
                Optional.empty(),
                Optional.empty(),
                false,
                CacheUse.NONE,
                Map.of(),
                Clock.systemUTC());
        return ((LoadedConfig.Valid) SiteConfigLoader.load(invocation)).site();
    }
}
