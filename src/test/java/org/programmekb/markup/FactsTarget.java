package org.programmekb.markup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.programmekb.config.CacheUse;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.schema.ProgrammeBinder;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.editor.EditedProject;
import org.programmekb.execution.Timings;
import org.programmekb.fuzz.Findings;
import org.programmekb.fuzz.FuzzTarget;
import org.programmekb.markup.text.SourceText;
import org.programmekb.source.ContentId;
import org.programmekb.source.DocumentSource;
import org.programmekb.source.FactSource;
import org.programmekb.source.GitHistory;
import org.programmekb.source.Register;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceTree;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

/**
 * Data files: the facts of a document of any type, or a register. A comment in the first line says which: {@code # cities},
 * {@code # organisations}.
 */
public final class FactsTarget implements FuzzTarget {
    private final Sources files;
    private final SiteConfig config;

    /** Creates a project in this folder. */
    public FactsTarget(Path folder) throws IOException {
        files = new Sources(folder);
        Files.createDirectories(folder.resolve("content"));
        config = EditedProject.in(folder).config();
    }

    @Override
    public void read(byte[] input) throws IOException {
        String text = SourceText.decode("x", input, new Diagnostics(Map.of())).text();
        String kind =
                text.lines().findFirst().orElse("").replaceFirst("^# ", "").strip();
        Diagnostics findings = new Diagnostics(Map.of());
        SourceTree tree = Stream.of(Register.values())
                .filter(register -> register.stem().equals(kind))
                .findFirst()
                .map(register -> register(register, input))
                .orElseGet(() -> facts(type(kind), input));
        try (SourceParser parser = new SourceParser(config, CacheUse.NONE, findings, new Timings(), List.of())) {
            ParsedSources sources = parser.parse(tree, () -> {});
            ProgrammeBinder.bind(sources, tree, config, findings);
        }
        Findings.check(findings.all(), input);
    }

    @Override
    public void close() {
        files.close();
    }

    private static ContentType type(String folder) {
        return Types.BUILT_IN.all().stream()
                .filter(type -> type.folder().equals(folder))
                .findFirst()
                .orElse(ContentType.CITY);
    }

    private SourceTree facts(ContentType type, byte[] input) {
        ContentId id = new ContentId(type, "x");
        String path = "content/" + type.folder() + "/x";
        SourceFile document = files.file(path + ".en.md", "---\ntitle: X\n---\n".getBytes(StandardCharsets.UTF_8));
        return Sources.tree(
                List.of(new DocumentSource(id, config.defaultLanguage(), document)),
                List.of(new FactSource(id, files.file(path + ".yaml", input))));
    }

    private SourceTree register(Register register, byte[] input) {
        return new SourceTree(
                List.of(),
                List.of(),
                Map.of(register, files.file("content/" + register.file(), input)),
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                GitHistory.NONE);
    }
}
