package org.programmekb.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of a home project and an example in it, both with the smallest configuration. */
abstract class ConfiguredProject {
    static final String MINIMAL = """
        site.host=https://example.org/programme
        site.languages=en,zh
        site.title.en=Cities, together
        site.title.zh=城市，一起
        """;
    static final Clock CLOCK = Clock.fixed(Instant.parse("2020-02-14T23:30:00Z"), ZoneOffset.UTC);

    @TempDir
    Path temp;

    Path home;
    Path project;

    @BeforeEach
    void makeProjects() throws IOException {
        home = Files.createDirectories(temp.resolve("home")).toRealPath();
        for (String folder : List.of("content", "templates", "assets")) {
            Files.createDirectory(home.resolve(folder));
        }
        Files.writeString(home.resolve("jbake.properties"), MINIMAL);
        project = Files.createDirectories(home.resolve("examples/harbour"));
        Files.createDirectory(project.resolve("content"));
    }

    Invocation invocation(String... options) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < options.length; i += 2) {
            values.put(options[i], options[i + 1]);
        }
        return new Invocation(
                home,
                Optional.ofNullable(values.get("-s")).map(Path::of),
                Optional.ofNullable(values.get("-o")).map(Path::of),
                Optional.ofNullable(values.get("--base-url")),
                false,
                CacheUse.READ_AND_WRITE,
                Map.of(),
                CLOCK);
    }

    static void configure(Path project, String properties) throws IOException {
        Files.writeString(project.resolve("jbake.properties"), properties);
    }

    static LoadedConfig.Valid valid(Invocation invocation) throws IOException {
        LoadedConfig loaded = SiteConfigLoader.load(invocation);
        assertThat(loaded).isInstanceOf(LoadedConfig.Valid.class);
        return (LoadedConfig.Valid) loaded;
    }

    static List<String> mistakes(Invocation invocation) throws IOException {
        LoadedConfig loaded = SiteConfigLoader.load(invocation);
        assertThat(loaded).isInstanceOf(LoadedConfig.Invalid.class);
        return ((LoadedConfig.Invalid) loaded)
                .mistakes().stream().map(ConfigurationMistake::toString).toList();
    }
}
