package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.config.ProgramVersion;

/**
 * Runs the recipes that {@code kb init --forge} writes, each step by a shell as the forge runs it, with the real program. Only
 * what comes from elsewhere has a stand-in: packages of the system, the archive of the release, and the answers of the forge.
 */
abstract class RecipeFixture {
    static final String VERSION = ProgramVersion.current().number();
    static final String MOMENT = "2026-11-01T00:00:00Z";

    /** Keeps what is sent to a forge, and answers with the notes that a test has written; else it is the download of a release. */
    private static final String CURL = """
            #!/bin/bash
            case "$*" in
              *api/v4*)
                printf '%s\\n' "$*" >>"$TMPDIR/calls"
                for each; do case $each in body=\\<*) cp "${each#body=<}" "$TMPDIR/sent.md" ;; esac; done
                case "$*" in *per_page*) cat "$TMPDIR/notes.json" ;; esac
                ;;
              *) printf 'archive' >kb-VERSION.zip; sha256sum kb-VERSION.zip >SHA256SUMS ;;
            esac
            """.replace("VERSION", VERSION);

    @TempDir
    Path folder;

    Launcher program;
    private Path tools;
    Path temporary;

    @BeforeEach
    void prepare() throws IOException {
        program = Launcher.in(folder.resolve("program")).alone();
        temporary = Files.createDirectories(folder.resolve("temporary"));
        tools = Files.createDirectories(folder.resolve("tools"));
        tool("apt-get", "#!/bin/sh\n");
        tool("curl", CURL);
        tool("unzip", """
                #!/bin/sh
                mkdir kb-%1$s
                printf '#!/bin/sh\\nexec "%2$s/kb" "$@"\\n' >kb-%1$s/kb
                chmod +x kb-%1$s/kb
                """.formatted(VERSION, program.home()));
    }

    private void tool(String name, String text) throws IOException {
        assertThat(Files.writeString(tools.resolve(name), text).toFile().setExecutable(true))
                .isTrue();
    }

    /** A project in its repository, whose branch is {@code main}. */
    Repository project(String... options) throws Exception {
        Path place = folder.resolve("project");
        List<String> arguments = new ArrayList<>(List.of("init", place.toString()));
        arguments.addAll(List.of(options));
        Launcher.Run made = program.run(arguments.toArray(String[]::new));
        assertThat(made.status()).as(made.err()).isZero();
        Repository repository = Repository.in(place);
        repository.commit(MOMENT);
        repository.git(MOMENT, "branch", "-M", "main");
        return repository;
    }

    /** Runs a script as runners do, with these variables and nothing of a forge in the environment; returns what it printed. */
    String run(Path place, int status, Map<String, String> variables, List<String> lines) throws Exception {
        Path script = Files.writeString(folder.resolve("script.sh"), String.join("\n", lines) + "\n");
        ProcessBuilder builder = new ProcessBuilder("bash", "--norc", "-eo", "pipefail", script.toString())
                .directory(place.toFile())
                .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.matches("(CI|GITHUB|GIT|RUNNER|KB|SOURCE_DATE).*"));
        environment.putAll(program.environment());
        environment.putAll(Map.of(
                "PATH",
                tools + ":" + System.getenv("PATH"),
                "TMPDIR",
                temporary.toString(),
                "GIT_CONFIG_GLOBAL",
                "/dev/null"));
        environment.putAll(variables);
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isEqualTo(status);
        return printed;
    }

    static boolean isThere(String command) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(part -> Files.isExecutable(Path.of(part, command)));
    }
}
