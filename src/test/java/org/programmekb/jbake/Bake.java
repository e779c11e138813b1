package org.programmekb.jbake;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jbake.model.DocumentModel;
import org.programmekb.config.CacheUse;
import org.programmekb.config.Invocation;
import org.programmekb.config.LoadedConfig;
import org.programmekb.content.type.ProjectLoader;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.execution.Timings;
import org.programmekb.markup.Document;
import org.programmekb.markup.SourceParser;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.SourceScanner;
import org.programmekb.source.SourceTree;

/** A bake of a small project: the real scanner and parser, and a pipeline that lists documents instead of printing them. */
final class Bake {
    private final Path project;
    private final Path work;
    private Set<String> taken = Set.of();
    private boolean drafts;

    private Bake(Path project, Path work) {
        this.project = project;
        this.work = work;
    }

    /** What came of it. */
    record Result(Map<String, String> files, List<String> findings, List<Document> documents, Optional<Object> count) {
        String file(String path) {
            return Optional.ofNullable(files.get(path))
                    .orElseThrow(() -> new AssertionError(path + " is not among " + files.keySet()));
        }
    }

    static Bake of(Path project, Path work) {
        return new Bake(project, work);
    }

    Bake withTaken(String... paths) {
        taken = Set.of(paths);
        return this;
    }

    Bake withDrafts() {
        drafts = true;
        return this;
    }

    Result run() throws IOException {
        Invocation invocation = new Invocation(
                project,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                drafts,
                CacheUse.NONE,
                Map.of(),
                Clock.fixed(Instant.parse("2021-01-01T00:00:00Z"), ZoneOffset.UTC));
        LoadedConfig loaded = ProjectLoader.load(invocation);
        if (loaded instanceof LoadedConfig.Invalid invalid) {
            throw new AssertionError(invalid.mistakes());
        }
        LoadedConfig.Valid config = (LoadedConfig.Valid) loaded;
        Diagnostics diagnostics = new Diagnostics(config.site().severities());
        List<Document> documents = new ArrayList<>();
        List<Object> counts = new ArrayList<>();
        ProgrammeOven oven = ProgrammeOven.prepare(
                config,
                work,
                extensions -> {
                    SourceTree tree = SourceScanner.scan(
                            config.site(),
                            FoundFiles.find(config.site()),
                            diagnostics,
                            extensions.markup().extensions(),
                            extensions::claims);
                    try (SourceParser parser = new SourceParser(
                            config.site(), CacheUse.NONE, diagnostics, new Timings(), List.of(extensions.markup()))) {
                        documents.addAll(parser.parse(tree, () -> {}).documents());
                    }
                    extensions.list(() -> documents.stream().map(Bake::listed));
                    extensions.variable("document_count").ifPresent(counts::add);
                    return new ProgrammePipeline.Outcome(tree, List.of(), taken::contains, (file, html) -> html);
                },
                diagnostics,
                new Timings());
        Map<String, String> files = new TreeMap<>();
        for (ToolFile file : oven.make()) {
            files.put(file.path(), Files.readString(file.file()));
        }
        return new Result(
                files,
                diagnostics.all().stream().map(Diagnostic::toString).toList(),
                documents,
                counts.stream().findFirst());
    }

    private static DocumentModel listed(Document document) {
        String language = document.language().code();
        DocumentModel model = JBakeExtensions.model(
                document.id().type(),
                language + "/" + document.id().slug() + "/",
                document.source().path(),
                List.of(text(document, "tags")));
        model.setTitle(text(document, "title"));
        model.put("lang", language);
        model.setDate(Date.from(Instant.parse("2020-02-01T00:00:00Z")));
        return model;
    }

    static String text(Document document, String field) {
        return document.header()
                .field(field)
                .map(found -> ((HeaderNode.Scalar) found.value()).text())
                .orElse("");
    }

    /** Bakes in a virtual machine of its own: {@code project work}. */
    public static void main(String[] arguments) throws IOException {
        Result result = of(Path.of(arguments[0]), Path.of(arguments[1])).run();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        result.files().forEach((path, content) -> out.println("FILE " + path + "\n" + content));
        result.findings().forEach(finding -> out.println("FINDING " + finding));
        result.documents()
                .forEach(document -> out.println("DOCUMENT " + document.source().path() + " title="
                        + text(document, "title") + " date=" + text(document, "date") + " tags="
                        + text(document, "tags") + " status=" + text(document, "status") + " body="
                        + document.body().template()));
        out.println("COUNT " + result.count().orElse("none"));
    }
}
