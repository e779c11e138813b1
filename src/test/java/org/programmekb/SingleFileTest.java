package org.programmekb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The release as one file, whose program only tells how it was started. */
@Tag("process")
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class SingleFileTest {
    @TempDir
    private static Path folder;

    private static LaunchedProject project;

    @BeforeAll
    static void compileOnce() throws Exception {
        project = LaunchedProject.in(folder.resolve("project"));
        assertThat(project.run().status()).isZero();
    }

    /** The release as one file is unpacked into folders of the user, whatever the umask, and once for each content. */
    @Test
    void aSingleFileIsUnpackedForItsContent(@TempDir Path other) throws Exception {
        var one = singleFile(other.resolve("one.jar"), "1");
        var two = singleFile(other.resolve("two.jar"), "2");
        Files.setLastModifiedTime(two, Files.getLastModifiedTime(one));
        assertThat(Files.size(two)).isEqualTo(Files.size(one));
        var cache = other.resolve("home/cache");

        var first = withUmask(cache, one);
        var second = withUmask(cache, two);

        assertThat(first.err() + second.err()).isEmpty();
        assertThat(home(first).resolve("templates/number")).hasContent("1");
        assertThat(home(second).resolve("templates/number")).hasContent("2");
        assertThat(withUmask(cache, one)).isEqualTo(first);
        for (var own : List.of(other.resolve("home"), cache, cache.resolve("kb"), home(first))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                    .isEqualTo("rwx------");
        }
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxr-x"));
        assertThat(withUmask(cache, one)).isEqualTo(first);
        Files.setPosixFilePermissions(cache.resolve("kb"), PosixFilePermissions.fromString("rwxrwxr-x"));
        assertThat(withUmask(cache, one).err()).contains("is not safe");
    }

    private static Path singleFile(Path file, String number) throws Exception {
        Files.copy(project.jar(), file);
        try (var zip = FileSystems.newFileSystem(file)) {
            Files.createDirectories(zip.getPath("kb/lib"));
            Files.createDirectories(zip.getPath("kb/templates"));
            Files.copy(project.jar(), zip.getPath("kb/lib/kb.jar"));
            Files.writeString(zip.getPath("kb/templates/number"), number);
        }
        return file;
    }

    private static LaunchedProject.Result withUmask(Path cache, Path file) throws Exception {
        var command = List.of("bash", "-c", "umask 002; exec java -jar \"$0\" check 0", file.toString());
        return LaunchedProject.start(folder, Map.of("XDG_CACHE_HOME", cache.toString()), command)
                .end();
    }

    private static Path home(LaunchedProject.Result result) {
        return Path.of(result.out().replaceAll("(?s).* for (.*?)\n.*", "$1"));
    }
}
