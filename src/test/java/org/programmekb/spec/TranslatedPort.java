package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** A project with a page that is to be translated, and the commands that people run for it. */
abstract class TranslatedPort {
    static final String ENGLISH = """
            ---
            title: Port Merrow
            summary: A port.
            ---
            Port Merrow lies on the coast.

            ## History

            The port was built in 1900.

            ## Economy

            Ships and fish.
            """;
    static final String CHINESE = """
            ---
            title: 梅罗港
            summary: 一座港口。
            ---
            梅罗港位于海滨。

            ## 历史

            港口建于1900年。

            ## 经济

            船舶与渔业。
            """;
    static final String XLIFF = "back.xlf";
    static final String PORT_EN = "content/pages/port.en.md";
    static final String PORT_ZH = "content/pages/port.zh.md";

    @TempDir
    Path folder;

    Project project = new Project(Path.of("."));

    final void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    final void replace(String path, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(path));
        assertThat(text).contains(from);
        write(path, text.replace(from, to));
    }

    final Repository start() throws Exception {
        project =
                Site.of("-- content/pages/port.en.md --\n" + ENGLISH).in(folder).at("2024-03-01T10:00:00Z");
        Repository repository = Repository.in(folder);
        repository.git("2024-03-01T10:00:00Z", "config", "user.name", "Ada Merrow");
        write(".gitignore", "/output\n/output.*/\n/.kb/\n");
        repository.commit("2024-03-01T10:00:00Z");
        return repository;
    }

    final Result accept(String... arguments) throws IOException {
        return kb("accept", arguments);
    }

    final Result diff(String... arguments) throws IOException {
        return kb("diff", arguments);
    }

    final String export(String... arguments) throws IOException {
        Result exported = kb(
                "export",
                Stream.concat(Stream.of("--language", "zh"), Stream.of(arguments))
                        .toArray(String[]::new));
        assertThat(exported.status()).as(exported.err()).isZero();
        return exported.out();
    }

    final Result giveBack(String xliff) throws IOException {
        write(XLIFF, xliff);
        return kb("import", folder.resolve(XLIFF).toString());
    }

    final Result kb(String command, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(arguments));
        return project.run("translations", all.toArray(String[]::new));
    }

    final String list() throws IOException {
        return project.run("translations").out();
    }
}
