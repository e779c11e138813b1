package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.io.function.Uncheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.image.TestImages;

/**
 * Whatever happens to the sources while a build reads them, it ends with a site, with findings or with a sentence that names
 * a file, and the build after that is like one from nothing. {@code -Dchanges.seed} makes another run, {@code -Dchanges.count}
 * says how long it is.
 */
@Tag("slow")
final class ChangingFilesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BUILDS_IN_A_ROW = 4;
    private static final int SERVED_MILLIS = 5_000;
    private static final int COUNT = Integer.getInteger("changes.count", 5);
    private static final long SEED = Long.getLong("changes.seed", 1);

    @TempDir
    private Path folder;

    private Project project;
    private final Map<Path, List<byte[]>> versions = new TreeMap<>();

    @BeforeEach
    void write() throws IOException {
        folder = folder.toRealPath();
        project = HeldProject.SITE.with("""
                        -- content/pages/pictures.en.md --
                        ---
                        title: Pictures
                        image: {file: ../images/turned.jpg, alt: A picture}
                        attachments: [{file: ../files/list.csv, title: A list}]
                        ---
                        ![A picture](../images/turned.jpg) ![A drawing](../images/drawing.svg)
                        -- content/images/drawing.svg --
                        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path d="M0 0h3v2z"/></svg>
                        -- content/files/list.csv --
                        a,b
                        1,2
                        """).configured("site.search=off").in(folder.resolve("project"));
        for (String part : List.of("templates", "assets")) {
            new Tree(Path.of(part)).copyTo(project.folder().resolve(part));
        }
        Path picture = project.folder().resolve("content/images/turned.jpg");
        Files.write(picture, TestImages.photo(60, 40, 6));
        assertThat(project.run("translations", "accept", "--all").status()).isZero();
        for (String part : List.of("content", "templates", "assets", "translations", "jbake.properties")) {
            try (Stream<Path> files = Files.walk(project.folder().resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    byte[] bytes = Files.readAllBytes(file);
                    versions.put(
                            file,
                            List.of(bytes, file.equals(picture) ? TestImages.photo(70, 50, 3) : other(file, bytes)));
                }
            }
        }
    }

    /** Another valid content. */
    private static byte[] other(Path file, byte[] bytes) {
        String name = file.getFileName().toString();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String more = switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "md", "adoc", "csv" -> text + "\nMore.\n";
            case "yaml" -> text + "\n# more\n";
            case "properties" -> text.replace("Test programme", "Other programme") + "\n# more\n";
            case "css" -> text + "\n.more{color:red}\n";
            case "js" -> text + "\nvar more;\n";
            case "ftlh" -> text + "<!-- more -->";
            default -> text;
        };
        return more.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void buildsOfProcessesThatEnd() throws Exception {
        build(changing -> Uncheck.get(() -> changing.build()));
    }

    @Test
    void buildsOfAProcessThatStays() throws Exception {
        StayingProcess process = new StayingProcess();
        build(changing -> {
            try {
                return process.build(changing).result();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void checks() throws Exception {
        build(changing -> Uncheck.get(() -> changing.check()));
    }

    @Test
    void builtSitesThatAreServed() throws Exception {
        try (ServedProject served = new ServedProject(project, project::now)) {
            for (int round = 0; round < COUNT; round++) {
                String as = "seed " + SEED + ", round " + round;
                Random random = new Random(SEED * 1000 + round);
                AtomicBoolean isOver = new AtomicBoolean();
                CompletableFuture<Void> changes = changes(random, isOver);
                Thread.sleep(SERVED_MILLIS);
                isOver.set(true);
                changes.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                settle(random);
                served.awaitSite(
                        Outcome.ofBuildFromNothing(project, folder.resolve("whole"))
                                .files(),
                        as);
                assertThat(served.err().rest())
                        .as(as)
                        .noneMatch(line -> line.contains("fault of") || line.contains("Exception"));
            }
        }
    }

    private CompletableFuture<Void> changes(Random random, AtomicBoolean isOver) {
        return CompletableFuture.runAsync(
                () -> Uncheck.run(() -> change(random, isOver)), task -> new Thread(task).start());
    }

    private void build(Function<Project, Result> command) throws Exception {
        for (int round = 0; round < COUNT; round++) {
            String as = "seed " + SEED + ", round " + round;
            Random random = new Random(SEED * 1000 + round);
            AtomicBoolean isOver = new AtomicBoolean();
            CompletableFuture<Void> changes = changes(random, isOver);
            try {
                for (int i = 0; i < BUILDS_IN_A_ROW; i++) {
                    Map<String, byte[]> before = project.output();
                    assertEnded(assertTimeoutPreemptively(PATIENCE, () -> command.apply(project), as), before, as);
                }
            } finally {
                isOver.set(true);
                changes.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
            settle(random);
            Object unused = command.apply(project);
            Path whole = folder.resolve("whole");
            SiteAssertions.assertThat(project.build()).hasStatus(0);
            SiteAssertions.assertThat(project.build("--no-cache", "-o", whole.toString()))
                    .hasStatus(0);
            Outcome.assertSame(project.output(), new Tree(whole).files(), as);
            assertThat(project.check().err())
                    .as(as)
                    .isEqualTo(project.check("--no-cache").err());
        }
    }

    private void assertEnded(Result result, Map<String, byte[]> before, String as) throws IOException {
        assertThat(result.err()).as(as).doesNotContain("fault of", "Exception");
        if (result.status() != 0) {
            Outcome.assertSame(project.output(), before, as);
        }
        if (result.status() == 3) {
            assertThat(result.err()).as(as).contains("could not read or write: " + project.folder());
        }
    }

    /** Changes a file again and again. */
    private void change(Random random, AtomicBoolean isOver) throws IOException {
        List<Path> files = List.copyOf(versions.keySet());
        List<Path> content = files.stream()
                .filter(file -> file.startsWith(project.folder().resolve("content")))
                .toList();
        List<Path> changed = new ArrayList<>();
        while (!isOver.get()) {
            List<Path> among = random.nextInt(3) == 0 ? files : content;
            Path file = among.get(random.nextInt(among.size()));
            if (changed.size() > 2) {
                put(changed.remove(0), random.nextInt(2));
            }
            changed.add(file);
            switch (random.nextInt(40)) {
                case 0 -> FaultyProject.delete(file);
                case 1 -> FaultyProject.obstruct(file);
                case 2 -> {
                    FaultyProject.delete(file);
                    Files.createSymbolicLink(file, folder.resolve("missing"));
                }
                case 3 -> {
                    FaultyProject.delete(file);
                    Files.createLink(file, pipe());
                }
                case 4 -> {
                    if (Files.isRegularFile(file)) {
                        Files.write(file, new byte[0]);
                    }
                }
                case 5, 6, 7, 8 -> {
                    if (Files.isRegularFile(file)) {
                        Files.write(file, versions.get(file).get(1));
                    }
                }
                default -> put(file, random.nextInt(2));
            }
            LockSupport.parkNanos(random.nextInt(20_000_000));
        }
    }

    private Path pipe() throws IOException {
        Path pipe = folder.resolve("pipe");
        if (!Files.exists(pipe)) {
            try {
                new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return pipe;
    }

    private void put(Path file, int version) throws IOException {
        if (Files.isDirectory(file)) {
            FaultyProject.delete(file);
        }
        Path written = Files.write(folder.resolve("written"), versions.get(file).get(version));
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Every file is there, in one of its versions. */
    private void settle(Random random) throws IOException {
        for (Path file : versions.keySet()) {
            FaultyProject.delete(file);
            put(file, random.nextInt(2));
        }
    }
}
