package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.cli.Kb;
import org.programmekb.publish.checksum.Checksums;

/** The manifest of a build, and what differs from it. */
final class VerifyTest {
    private static final Site SMALL = Site.of("-- content/pages/a.en.md --\n---\ntitle: A\n---\nText.\n");

    private Path folder;
    private Path site;
    private Path manifest;

    @BeforeEach
    void makeSite(@TempDir Path root) throws IOException {
        folder = root.toRealPath();
        site = Files.createDirectory(folder.resolve("site"));
        manifest = folder.resolve("site.sha256");
        write("index.html", "home");
        write("en/a b.html", "page");
        write("en/中文.html", "页");
        Checksums.of(site).write(manifest);
    }

    private void write(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Kb.run(Map.of(), new PrintWriter(out), new PrintWriter(err), arguments);
        return new Result(status, out.toString(), err.toString(), Map.of());
    }

    private Result verify(String... arguments) {
        List<String> all = new ArrayList<>(List.of("verify", site.toString()));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    @Test
    void aBuildWritesTheManifestBesideTheOutput(@TempDir Path project) throws IOException {
        Path real = project.toRealPath();
        Result built = SMALL.in(real).build("--manifest");
        String written = Files.readString(real.resolve("output.sha256"));

        assertThat(built.status()).isZero();
        assertThat(built.err())
                .contains("Wrote " + real + "/output.sha256: the SHA-256 of "
                        + built.files().size() + " files; its own is ");
        assertThat(written.lines().map(line -> line.substring(66)).toList())
                .isEqualTo(built.files().keySet().stream().sorted().toList());
        assertThat(new Project(real).run("verify").out())
                .isEqualTo(real + "/output is the site of " + real + "/output.sha256: "
                        + built.files().size() + " files, no difference\n");
        assertThat(SMALL.in(real).build("--no-cache", "--manifest").status()).isZero();
        assertThat(Files.readString(real.resolve("output.sha256"))).isEqualTo(written);
    }

    @Test
    void aFailedBuildLeavesTheManifestAsItIs(@TempDir Path project) throws IOException {
        SMALL.in(project).build("--manifest");
        String before = Files.readString(project.resolve("output.sha256"));
        Result failed = SMALL.withFile("content/pages/b.en.md", "no header\n")
                .in(project)
                .build("--manifest");

        assertThat(failed.status()).isEqualTo(1);
        assertThat(Files.readString(project.resolve("output.sha256"))).isEqualTo(before);
    }

    @Test
    void aManifestIsNeitherPartOfTheSiteNorReplacesAnotherFile(@TempDir Path project) throws IOException {
        Path real = project.toRealPath();
        Project small = SMALL.in(real);
        Path notes = Files.writeString(real.resolve("notes.txt"), "mine\n");
        Result inside = small.build("--manifest=" + real.resolve("output/list"));
        Result other = small.build("--manifest=" + notes);

        assertThat(inside.status()).isEqualTo(2);
        assertThat(inside.err())
                .isEqualTo("kb build: the manifest cannot be " + real
                        + "/output/list, because it would be part of the site (name a file outside the output)\n");
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err())
                .isEqualTo("kb build: the manifest is not written to " + notes
                        + ", because that is another file already (name a new one)\n");
        assertThat(notes).hasContent("mine");
        assertThat(real.resolve("output")).doesNotExist();
    }

    @Test
    void theSameFilesAreTheSite() throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), site);

        assertThat(verify().status()).isZero();
        assertThat(verify().out()).isEqualTo(site + " is the site of " + manifest + ": 3 files, no difference\n");
        assertThat(run("verify", folder + "/link", "--manifest=" + manifest).status())
                .isZero();
    }

    @Test
    void oneRunListsAllDifferences() throws IOException {
        write("index.html", "hello");
        write("en/new\u001b[31m.html", "new");
        Files.delete(site.resolve("en/中文.html"));
        Files.move(site.resolve("en/a b.html"), site.resolve("en/A b.html"));
        Files.createSymbolicLink(site.resolve("zh"), site.resolve("en"));

        assertThat(verify().status()).isEqualTo(1);
        assertThat(verify().out()).isEqualTo("""
                        missing: en/a b.html; it is named en/A b.html here
                        additional: en/new\uFFFD[31m.html
                        missing: en/中文.html
                        different: index.html
                        not a file: zh; it is a symbolic link
                        %s is not the site of %s: 5 differences
                        """.formatted(site, manifest));
        assertThat(verify("--lang=zh").out()).isEqualTo("""
                        缺少：en/a b.html；这里的名称是en/A b.html
                        多出：en/new\uFFFD[31m.html
                        缺少：en/中文.html
                        不同：index.html
                        不是文件：zh；它是符号链接
                        %s与%s的网站不一致：5处差异
                        """.formatted(site, manifest));
    }

    @Test
    void aFileBehindALinkIsNotTheFileThatWasBuilt() throws IOException {
        Path elsewhere = folder.resolve("elsewhere.html");
        Files.move(site.resolve("index.html"), elsewhere);
        Files.createSymbolicLink(site.resolve("index.html"), elsewhere);

        assertThat(verify().out())
                .startsWith("not a file: index.html; it is a symbolic link\n")
                .endsWith(": 1 difference\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://example.org/ | is not the address of a server on this machine, and kb asks no other (use `http://localhost`, or download the site and name its folder)",
                "https://localhost/ | is not the address of a server on this machine, and kb asks no other (use `http://localhost`, or download the site and name its folder)",
                "http://localhost.example.org/ | is not the address of a server on this machine, and kb asks no other (use `http://localhost`, or download the site and name its folder)",
                "http://me@localhost/ | is not the address of a server on this machine, and kb asks no other (use `http://localhost`, or download the site and name its folder)",
                "http://127.0.0.1.nip.io/ | is not the address of a server on this machine, and kb asks no other (use `http://localhost`, or download the site and name its folder)",
                "http://localhost/?a=b | is not the address of a site (leave out what begins with `?` or `#`)",
                "http://local host/ | is not an address"
            })
    void noOtherMachineIsAsked(String address, String why) {
        Result result = run("verify", address, "--manifest=" + manifest);

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("kb verify: `" + address + "` " + why + "\n");
    }

    @Test
    void whatIsNoManifestIsNotCompared() throws IOException {
        String sum = "a".repeat(64);

        assertWrong(
                "",
                "line 1 of %s is not the SHA-256 of a file of a site (hint: `kb build --manifest` writes a manifest)");
        assertWrong(sum + "  a\n" + sum + "  a\n", "line 2 of %s names a a second time");
        for (String path : List.of("/etc/passwd", "../a", "a/../../b", "a//b", "a/", "./..")) {
            assertWrong(
                    sum + "  a\n" + sum + "  " + path + "\n",
                    "line 2 of %s is not the SHA-256 of a file of a site (hint: `kb build --manifest` writes a manifest)");
        }
        Files.delete(manifest);
        Result missing = verify();
        assertThat(missing.status()).isEqualTo(2);
        assertThat(missing.err())
                .isEqualTo("kb verify: there is no manifest " + manifest
                        + " (hint: `kb build --manifest` writes it, and --manifest=FILE names another one)\n");
    }

    private void assertWrong(String text, String message) throws IOException {
        Files.writeString(manifest, text);
        Result result = verify();

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("kb verify: " + message.formatted(manifest) + "\n");
    }

    @Test
    void aFolderThatIsMissingIsWrongUsage() {
        Result result = run("verify", folder + "/nothing");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("kb verify: there is no folder " + folder + "/nothing\n");
    }

    @Test
    void aServerOnThisMachineIsCompared() throws IOException {
        HttpServer server = server();
        String address = "http://localhost:" + server.getAddress().getPort() + "/base";
        try {
            Result same = run("verify", address, "--manifest=" + manifest);
            assertThat(same.err()).isEmpty();
            assertThat(same.out())
                    .isEqualTo(address + " shows the site of " + manifest
                            + ": 3 files, no difference; additional files are found only in a folder\n");
            assertThat(same.status()).isZero();

            write("index.html", "hello");
            Files.delete(site.resolve("en/中文.html"));
            Files.writeString(
                    manifest,
                    Files.readString(manifest) + "a".repeat(64) + "  away\n" + "a".repeat(64) + "  broken\n"
                            + "a".repeat(64) + "  circle\n");
            Result different = run("verify", address, "--manifest=" + manifest);
            assertThat(different.out()).isEqualTo("""
                            not a file: away; the server sends the reader to http://example.org/, which is not on this machine
                            missing: broken; the server answers with status 500
                            not a file: circle; the server sends the reader round in a circle
                            missing: en/中文.html
                            different: index.html
                            %s is not the site of %s: 5 differences
                            """.formatted(address, manifest));
            assertThat(different.status()).isEqualTo(1);
        } finally {
            server.stop(0);
        }
    }

    private HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/base/", exchange -> {
            String path = exchange.getRequestURI().getPath().substring("/base/".length());
            Path file = site.resolve(path);
            Map<String, String> redirects =
                    Map.of("away", "http://example.org/", "circle", "circle", "index.html", "./");
            byte[] bytes = new byte[0];
            int status = path.equals("broken") ? 500 : 404;
            if (path.isEmpty()) {
                file = site.resolve("index.html");
            }
            if (redirects.containsKey(path)) {
                exchange.getResponseHeaders().add("Location", redirects.get(path));
                status = 302;
            } else if (Files.isRegularFile(file)) {
                bytes = Files.readAllBytes(file);
                status = 200;
            }
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }

    @Test
    void aServerThatDoesNotAnswerIsAFailureToRead() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Result result = run("verify", "http://127.0.0.1:" + port + "/", "--manifest=" + manifest);

        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err())
                .isEqualTo("kb: could not read or write: no server answers at http://127.0.0.1:" + port
                        + "/en/a%20b.html\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theHelpSaysHowToCompareWithoutTheProgram(String language) {
        assertThat(run("verify", "--help", "--lang=" + language).out())
                .contains("cd output && sha256sum -c ../output.sha256");
    }
}
