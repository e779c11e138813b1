package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.Bakery;
import org.programmekb.config.LoadedConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.execution.CancelledException;
import org.programmekb.execution.Progress;
import org.programmekb.execution.Timings;
import org.programmekb.publish.Staging;
import org.programmekb.publish.Wait;

/** A build whose result nobody wants any more ends within moments, at whatever it is. */
@Tag("sites")
final class CancelledBuildTest {
    /** Each of so many threads may be at work on something when it is cancelled. */
    private static final int MOST = 2 * (Runtime.getRuntime().availableProcessors() + 1);

    private static Project project;

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        project = new Project(folder.toRealPath().resolve("project"));
        new Tree(Path.of("examples/river-towns")).copyTo(project.folder());
        SiteAssertions.assertThat(project.build()).hasStatus(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reading", "rendering", "checking"})
    void atEachStageItEndsAndPublishesNothing(String stage) throws IOException {
        Map<String, byte[]> before = project.output();
        Path facts = project.folder().resolve("content/cities/willow-ford.yaml");
        String name = "Gué " + stage;
        Files.writeString(facts, Files.readString(facts).replaceFirst("fr: Gué.*", "fr: " + name));
        AtomicBoolean isCancelled = new AtomicBoolean();
        AtomicInteger later = new AtomicInteger();
        Progress progress = (now, done, total) -> {
            if (isCancelled.get()) {
                later.incrementAndGet();
            }
            if (now.toString().equals(stage) && (total == 0 || done > 0)) {
                isCancelled.set(true);
            }
            if (isCancelled.get()) {
                throw new CancelledException();
            }
        };

        assertThatThrownBy(() -> bake(progress)).isInstanceOf(CancelledException.class);

        assertThat(later.get()).isLessThanOrEqualTo(MOST);
        Map<String, byte[]> after = project.output();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(before.get(path)));
        SiteAssertions.assertThat(project.build()).hasStatus(0);
        assertThat(new String(project.output().get("fr/cities/willow-ford/index.html"), StandardCharsets.UTF_8))
                .contains(name);
    }

    private static void bake(Progress progress) throws IOException {
        LoadedConfig.Valid config = StayingProcess.configuration(project);
        try (Staging staging = Staging.open(config.site().folders(), Wait.NEVER)) {
            new Bakery(config, new Diagnostics(Map.of()), staging, progress, new Timings()).bake();
        }
    }
}
