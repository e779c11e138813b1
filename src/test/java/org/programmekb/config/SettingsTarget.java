package org.programmekb.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.programmekb.fuzz.Findings;
import org.programmekb.fuzz.FuzzTarget;

/** The settings of a project. */
public final class SettingsTarget implements FuzzTarget {
    private final Path project;

    /** Creates a project in this folder. */
    public SettingsTarget(Path folder) throws IOException {
        project = folder.toRealPath();
        Files.createDirectories(project.resolve("content"));
        Files.createDirectories(project.resolve("templates"));
        Files.createDirectories(project.resolve("assets"));
    }

    @Override
    public void read(byte[] input) throws IOException {
        Files.write(project.resolve(SettingsFile.NAME), input);
        LoadedConfig loaded = SiteConfigLoader.load(new Invocation(
                project,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                CacheUse.READ_AND_WRITE,
                Map.of(),
                Clock.fixed(Instant.parse("2020-02-14T23:30:00Z"), ZoneOffset.UTC)));
        if (loaded instanceof LoadedConfig.Invalid invalid) {
            if (invalid.mistakes().isEmpty()) {
                throw new IllegalStateException("is refused without a reason");
            }
            invalid.mistakes().forEach(mistake -> Findings.check(mistake.line()));
        }
    }
}
