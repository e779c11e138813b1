package org.programmekb.config;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a user asked for on the command line and in the environment.
 *
 * @param home the project that comes with the program; it lends {@code templates/}, {@code assets/} and
 *     {@code jbake.properties} to a project that lacks them
 * @param project the project to build; the home project if absent
 * @param output where the site goes; {@code output} in the project if absent
 * @param baseUrl replaces {@code site.host}
 * @param drafts whether drafts and scheduled items are published too
 * @param cache whether the cache is used
 * @param environment variables, of which {@code SOURCE_DATE_EPOCH} is read
 * @param clock tells the time unless {@code SOURCE_DATE_EPOCH} does
 */
public record Invocation(
        Path home,
        Optional<Path> project,
        Optional<Path> output,
        Optional<String> baseUrl,
        boolean drafts,
        CacheUse cache,
        Map<String, String> environment,
        Clock clock) {
    public Invocation {
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    }

    /** A build of this project without options, in the environment of this process. */
    public static Invocation of(Path home) {
        return new Invocation(
                home,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                CacheUse.READ_AND_WRITE,
                System.getenv(),
                Clock.systemUTC());
    }
}
