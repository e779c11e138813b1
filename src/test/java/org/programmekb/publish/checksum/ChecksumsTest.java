package org.programmekb.publish.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChecksumsTest {
    private Path site;
    private Path manifest;

    @BeforeEach
    void makeSite(@TempDir Path root) throws IOException {
        site = Files.createDirectories(root.resolve("site/en")).getParent();
        manifest = root.resolve("site.sha256");
        Files.writeString(site.resolve("en/a b.html"), "abc");
        Files.writeString(site.resolve("back\\slash\nline"), "");
        Files.writeString(site.resolve("中文"), "abc");
    }

    @Test
    void theFormatIsThatOfSha256sum() throws IOException, InterruptedException {
        Checksums.of(site).write(manifest);

        assertThat(Files.readString(manifest)).isEqualTo("""
                        \\e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  back\\\\slash\\nline
                        ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  en/a b.html
                        ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  中文
                        """);
        Process sha256sum = new ProcessBuilder("sha256sum", "--check", "--strict", "--quiet", manifest.toString())
                .directory(site.toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(sha256sum.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(sha256sum.waitFor()).isZero();
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Checksums.of(site).write(manifest);

        assertThat(Checksums.read(manifest)).isEqualTo(Checksums.of(site));
        assertThat(FolderComparison.of(Checksums.read(manifest), site)).isEmpty();
    }

    @Test
    void sumsOfOtherProgramsAreRead() throws IOException {
        String sum = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        Files.writeString(manifest, sum + " *./en/a b.html\n");

        assertThat(Checksums.read(manifest).sums()).containsExactly(java.util.Map.entry("en/a b.html", sum));
    }

    @Test
    void nothingButTheManifestIsLeftBesideTheSite() throws IOException {
        Checksums.of(site).write(manifest);
        Checksums.of(site).write(manifest);

        try (var files = Files.list(manifest.getParent())) {
            assertThat(files).containsExactlyInAnyOrder(site, manifest);
        }
    }
}
