package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.config.ProgramVersion;

/** The archive of a release: packed from a clone, unpacked elsewhere, and used without Maven. */
@Tag("slow")
@Tag("process")
@Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class PackedProgramTest {
    @TempDir
    private static Path folder;

    private static Path archive;
    private static Path program;
    private static Path project;

    @BeforeAll
    static void packAndUnpack() throws Exception {
        assumeTrue(Files.exists(Path.of(".git")), "this is no clone of the repository");
        Path clone = folder.resolve("clone");
        new Repository(Path.of("").toAbsolutePath()).cloneTo(clone);
        archive = pack(clone, Map.of());
        Path place = Files.createDirectories(folder.resolve("a place with spaces"));
        run(place, Map.of(), List.of("unzip", "-q", archive.toString()));
        program = only(place);
        project = folder.resolve("project");
        new Tree(Path.of("examples/harbour-programme")).copyTo(project);
    }

    /** Packs a clone, and returns the archive. */
    private static Path pack(Path clone, Map<String, String> environment) throws Exception {
        run(clone, environment, List.of("bash", "-c", "umask 027; .ci/package"));
        try (Stream<Path> files = Files.list(clone.resolve("target/release"))) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path only(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.reduce((one, other) -> {
                        throw new AssertionError("more than one folder");
                    })
                    .orElseThrow();
        }
    }

    @Test
    void isTheSameFromAnyFolderAndTimeZoneAndWithATag() throws Exception {
        Path clone = folder.resolve("another/clone");
        new Repository(Path.of("").toAbsolutePath())
                .cloneTo(clone)
                .git(
                        "2026-11-28T00:00:00Z",
                        "tag",
                        "-f",
                        ProgramVersion.current().tag());

        Path other = pack(clone, Map.of("TZ", "Pacific/Chatham"));

        assertThat(other).hasSameBinaryContentAs(archive);
        assertThat(other.resolveSibling("SHA256SUMS")).hasSameBinaryContentAs(archive.resolveSibling("SHA256SUMS"));
    }

    @Test
    void listsEveryLibraryAndNoOther() throws IOException {
        String list = Files.readString(program.resolve("THIRD-PARTY.md"));
        List<String> named = Pattern.compile("`([^`]+)`")
                .matcher(String.join(
                        "\n",
                        list.lines()
                                .filter(line -> line.startsWith("| `"))
                                .map(line -> line.split("\\|")[1])
                                .toList()))
                .results()
                .map(match -> match.group(1))
                .toList();
        List<String> libraries = new ArrayList<>();
        try (Stream<Path> files = Files.list(program.resolve("lib"))) {
            files.map(file -> file.getFileName().toString().replaceFirst("-\\d.*", ""))
                    .filter(name -> !name.equals("kb.jar"))
                    .map(name -> name.startsWith("flexmark-") ? "flexmark-" : name)
                    .distinct()
                    .forEach(libraries::add);
        }

        assertThat(libraries).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void worksWithNothingButJavaAndGit() throws Exception {
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool :
                "bash basename cat cksum dirname find git head mkdir mv readlink rm sed setsid tr uname".split(" ")) {
            Files.createSymbolicLink(tools.resolve(tool), command(tool));
        }
        Launcher kb = new Launcher(program, project, Map.of("JAVA_HOME", System.getProperty("java.home")))
                .with("PATH", tools.toString());
        Path template = Files.createDirectory(project.resolve("templates")).resolve("not-found.ftlh");
        Files.writeString(template, Files.readString(program.resolve("templates/not-found.ftlh")) + "<!-- ours -->");

        assertThat(kb.run("--version").out()).matches("kb \\d+\\.\\d+\\.\\d+ \\([0-9a-f]{40}\\)\n");
        Launcher.Run build = kb.run("build");
        assertThat(build.status()).as(build.err()).isZero();
        assertThat(project.resolve("output/en/index.html")).exists();
        assertThat(project.resolve("output/404.html")).content().contains("<!-- ours -->");
        assertThat(program.resolve("runs/cds")).isNotEmptyDirectory();
        assertThat(kb.run("check").status()).isZero();
        assertThat(kb.run("upgrade", "--check", "--from=0.0.1").out()).contains(program.resolve("CHANGELOG.md") + "\n");
        assertThat(kb.run("init", folder.resolve("new").toString()).status()).isZero();
        assertThat(folder.resolve("new/.github/workflows/publish.yml"))
                .content()
                .containsPattern("uses: programme-kb/programme-kb@[0-9a-f]{40} # v\\d");
        assertThat(kb.run("daemon", "status").out()).startsWith("The resident program is running");
        assertThat(kb.run("daemon", "stop").status()).isZero();
        assertThat(kb.run("explain", "link-broken").out()).startsWith("link-broken");
        assertThat(kb.run("translations").status()).isZero();
        assertThat(kb.run("new", "news", "pier", "--title-en", "A pier", "--title-zh", "码头")
                        .status())
                .isZero();
        assertThat(kb.run("test").err())
                .isEqualTo("kb: a release has no tests. Run them in a clone of the repository of the program.\n");
    }

    @Test
    void runsAsOneFile() throws Exception {
        Path file = release(".jar");
        Path site = folder.resolve("by one file");
        new Tree(Path.of("examples/harbour-programme")).copyTo(site);
        Map<String, String> cache =
                Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString(), "KB_DAEMON", "off");
        Path other = folder.resolve("by the archive");
        new Tree(Path.of("examples/harbour-programme")).copyTo(other);

        String said = run(site, cache, List.of("java", "-jar", file.toString(), "build"));
        run(other, cache, List.of(program.resolve("kb").toString(), "build"));

        assertThat(Path.of("jbang-catalog.json"))
                .content()
                .contains("/" + ProgramVersion.current().tag() + "/" + file.getFileName());
        assertThat(said).contains("run `java -jar " + file + " serve`");
        Map<String, byte[]> files = new Tree(site.resolve("output")).files();
        Map<String, byte[]> same = new Tree(other.resolve("output")).files();
        assertThat(files.keySet()).isEqualTo(same.keySet());
        assertThat(files.keySet())
                .allSatisfy(name -> assertThat(files.get(name)).as(name).isEqualTo(same.get(name)));
        assertThat(folder.resolve("cache/kb"))
                .isDirectoryContaining("glob:**/*-*")
                .isDirectoryNotContaining("glob:**/new*");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("cache/kb"))))
                .isEqualTo("rwx------");
    }

    /** Who ends the process of the file means the program. */
    @Test
    void endsTheProgramWithTheProcessOfTheFile() throws Exception {
        Path site = folder.resolve("served");
        new Tree(Path.of("examples/harbour-programme")).copyTo(site);
        ProcessBuilder builder = new ProcessBuilder(
                        "java", "-jar", release(".jar").toString(), "serve", "--port", "0")
                .directory(site.toFile())
                .redirectErrorStream(true);
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        Process process = builder.start();
        try (var said = process.inputReader()) {
            assertThat(said.lines().anyMatch(line -> line.contains("Open http")))
                    .isTrue();
            List<ProcessHandle> children = process.descendants().toList();

            process.destroy();

            assertThat(children).isNotEmpty();
            assertThat(process.waitFor()).isEqualTo(143);
            assertThat(children).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void isAPackageOfDebian() throws Exception {
        boolean mayInstall = Files.isExecutable(Path.of("/usr/bin/apt-get"))
                && System.getProperty("user.name").equals("root");
        assumeTrue(mayInstall, "only root can install packages with apt");
        assumeTrue(!Files.exists(Path.of("/usr/bin/kb")), "a package with kb is installed");
        run(
                folder,
                Map.of(),
                List.of("apt-get", "install", "-y", release(".deb").toString()));
        try {
            Path site = folder.resolve("by a package");
            Map<String, String> cache =
                    Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString(), "KB_DAEMON", "off");
            run(folder, cache, List.of("/usr/bin/kb", "init", site.toString(), "--name", "One|一"));
            assertThat(run(site, cache, List.of("/usr/bin/kb", "build"))).contains("Built ");
            assertThat(site.resolve("output/en/index.html")).exists();
        } finally {
            run(folder, Map.of(), List.of("apt-get", "purge", "-y", "programme-kb"));
        }
        assertThat(Path.of("/usr/share/kb")).doesNotExist();
    }

    private static Path release(String ending) throws IOException {
        try (Stream<Path> files = Files.list(archive.getParent())) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending)
                            && file.getFileName().toString().contains("kb-") == ending.equals(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path command(String name) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static String run(Path where, Map<String, String> environment, List<String> command) throws Exception {
        Path out = Files.createTempFile(folder, "run", ".out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().putAll(new TreeMap<>(environment));
        int status = builder.start().waitFor();
        String said = Files.readString(out);
        assertThat(status).as(said).isZero();
        return said;
    }
}
