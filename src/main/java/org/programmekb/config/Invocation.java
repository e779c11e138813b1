package org.programmekb.config;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The options of a command line and its environment.
 *
 * @param home the project that comes with the program; its {@code templates/}, {@code assets/} and
 *     {@code jbake.properties} are used if the project has none
 * @param project the project to build; the home project if absent
 * @param output the output folder; {@code output} in the project if absent
 * @param baseUrl replaces {@code site.host}
 * @param drafts whether drafts and scheduled items are published too
 * @param cache whether the cache is used
 * @param environment environment variables; only {@code SOURCE_DATE_EPOCH} is read
 * @param clock the clock, used unless {@code SOURCE_DATE_EPOCH} is set
 * @param sharedCache the folder of another cache; that of the project if absent
 */
public record Invocation(
        Path home,
        Optional<Path> project,
        Optional<Path> output,
        Optional<String> baseUrl,
        boolean drafts,
        CacheUse cache,
        Map<String, String> environment,
        InstantSource clock,
        Optional<Path> sharedCache) {
    public Invocation {
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    }

    public Invocation(
            Path home,
            Optional<Path> project,
            Optional<Path> output,
            Optional<String> baseUrl,
            boolean drafts,
            CacheUse cache,
            Map<String, String> environment,
            InstantSource clock) {
        this(home, project, output, baseUrl, drafts, cache, environment, clock, Optional.empty());
    }

    /** The same with another folder for the cache. */
    public Invocation sharing(Path folder) {
        return new Invocation(home, project, output, baseUrl, drafts, cache, environment, clock, Optional.of(folder));
    }
}
