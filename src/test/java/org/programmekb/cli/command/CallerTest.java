package org.programmekb.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CallerTest {
    private Path folder;
    private Path home;
    private Path tools;

    @BeforeEach
    void makeFolders(@TempDir Path root) throws IOException {
        folder = root.toRealPath();
        home = Files.createDirectory(folder.resolve("programs"));
        program(home);
        tools = Files.createDirectory(folder.resolve("tools"));
    }

    @Test
    void aProgramThatTheShellFindsIsCalledByItsName() throws IOException {
        Files.createSymbolicLink(tools.resolve("kb"), home.resolve("kb"));

        assertThat(calledWith("/nowhere", tools.toString())).isEqualTo("kb");
        assertThat(calledWith(home.toString())).isEqualTo("kb");
    }

    @Test
    void aProgramThatTheShellDoesNotFindIsCalledByItsPath() throws IOException {
        assertThat(calledWith("")).isEqualTo("./programs/kb");
        assertThat(calledWith(tools.toString())).isEqualTo("./programs/kb");

        program(tools);
        assertThat(calledWith(tools.toString(), home.toString()))
                .as("another program of this name comes first")
                .isEqualTo("./programs/kb");
    }

    private String calledWith(String... path) {
        return new Caller(folder, Map.of("KB_HOME", home.toString(), "PATH", String.join(File.pathSeparator, path)))
                .program();
    }

    private static void program(Path folder) throws IOException {
        assertThat(Files.createFile(folder.resolve("kb")).toFile().setExecutable(true))
                .isTrue();
    }
}
