package org.programmekb.imports.jbake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.config.CacheUse;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.execution.Timings;
import org.programmekb.imports.ImportLedger;
import org.programmekb.imports.Outcome;
import org.programmekb.imports.PendingFiles;
import org.programmekb.imports.Project;
import org.programmekb.imports.Report;
import org.programmekb.markup.SourceParser;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.names.NamedEntries;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.WrittenFile;

/**
 * Moves documents of JBake to the programme. The old files leave the content folder and are kept beside it, because two
 * sources for one page would be a collision.
 */
public final class JBakeMigration {
    private static final String LEDGER = "imports/jbake.yaml";
    private static final String NOTE = "# What `kb migrate jbake` has moved: the old document and the new one.\n"
            + "# A document that is listed here is not moved again.\n";
    private static final String SOURCE = "documents";

    private final SiteConfig config;
    private final OldSite site;
    private final MessageLanguage language;
    private final Diagnostics findings;
    private final Report<MoveIssue> report;
    private final List<Message> figures = new ArrayList<>();

    public JBakeMigration(LoadedConfig.Valid loaded, MessageLanguage language, Diagnostics findings) {
        this.config = loaded.site();
        this.site = OldSite.of(loaded);
        this.language = language;
        this.findings = findings;
        this.report = new Report<>(language);
    }

    /** Runs it; the project is unchanged if it fails. */
    public Outcome run() throws IOException {
        PendingFiles pending = new PendingFiles(config, findings);
        try {
            ImportLedger ledger = ImportLedger.read(config, LEDGER, NOTE, SOURCE, findings);
            Outcome outcome =
                    findings.hasErrors() ? new Outcome.Refused() : run(FoundFiles.find(config), ledger, pending);
            if (outcome instanceof Outcome.Done done && done.isChanged()) {
                pending.finish();
            }
            return outcome;
        } finally {
            pending.drop();
        }
    }

    private Outcome run(FoundFiles found, ImportLedger ledger, PendingFiles pending) throws IOException {
        OldDocuments documents = OldDocuments.in(config, site);
        Map<String, OldDocument> byPath = new LinkedHashMap<>();
        documents.all().stream()
                .filter(document -> ledger.find(document.path()).isEmpty())
                .forEach(document -> byPath.put(document.path(), document));
        Map<String, Optional<Path>> without = new HashMap<>();
        byPath.values().forEach(document -> without.put(document.file().path(), Optional.empty()));
        Project project = Project.of(config, found.with(without));
        Proposal proposal = new Proposal(config, project);
        Path mapping = config.folders().roots().place(folder().resolve(MappingFile.PATH));
        if (!Files.isRegularFile(mapping)) {
            if (byPath.isEmpty()) {
                return new Outcome.Empty(List.of());
            }
            WrittenFile.create(
                    config.folders().roots(),
                    mapping,
                    MappingFile.proposal(byPath.values(), proposal, NamedEntries.of(config), language));
            return new Outcome.MappingWritten(MappingFile.PATH, byPath.size());
        }
        MappingFile rows = MappingFile.read(
                project, path -> byPath.containsKey(path) || ledger.find(path).isPresent(), findings);
        Map<OldDocument, NewName> moves = new LinkedHashMap<>();
        rows.names().forEach((path, name) -> {
            if (byPath.containsKey(path)) {
                moves.put(byPath.get(path), name);
            }
        });
        refuseTaken(moves, byPath.values(), project);
        if (findings.hasErrors()) {
            return new Outcome.Refused();
        }
        if (!moves.isEmpty()) {
            write(moves, byPath, rows, project, found, ledger, pending);
        }
        return new Outcome.Done(summary(moves, byPath, documents, rows, proposal), !moves.isEmpty());
    }

    private List<Message> summary(
            Map<OldDocument, NewName> moves,
            Map<String, OldDocument> byPath,
            OldDocuments documents,
            MappingFile rows,
            Proposal proposal) {
        List<Message> summary = new ArrayList<>(figures);
        List<OldDocument> staying = byPath.values().stream()
                .filter(document -> !moves.containsKey(document))
                .toList();
        long parts = staying.stream().filter(OldDocument::isPart).count();
        if (staying.size() > parts) {
            summary.add(Message.of("migrate.done.stay", staying.size() - parts));
        }
        staying.stream()
                .filter(OldDocument::isPart)
                .forEach(document -> summary.add(
                        Message.of("migrate.done.part", document.file().path())));
        documents.all().stream()
                .filter(document -> !byPath.containsKey(document.path()))
                .forEach(document -> summary.add(
                        Message.of("migrate.done.again", document.file().path())));
        if (!documents.others().isEmpty()) {
            summary.add(Message.of("migrate.done.others", documents.others().size()));
        }
        List<OldDocument> unlisted = byPath.values().stream()
                .filter(document -> !rows.listed().contains(document.path()))
                .toList();
        if (!unlisted.isEmpty()) {
            summary.add(Message.of("migrate.done.unlisted", MappingFile.PATH));
            unlisted.forEach(document -> summary.add(Message.literal(MappingFile.row(document, proposal))));
        }
        return summary;
    }

    private void refuseTaken(Map<OldDocument, NewName> moves, Collection<OldDocument> all, Project project) {
        Set<String> staying = all.stream()
                .filter(document -> !moves.containsKey(document))
                .map(OldDocument::stem)
                .collect(Collectors.toSet());
        moves.forEach((old, name) -> {
            String kept = PendingFiles.KEPT + old.file().path();
            if (project.has(name.id(), name.language()) || staying.contains(name.stem())) {
                findings.report(
                        Code.OUTPUT_COLLISION,
                        old.file().location(),
                        Message.of("migrate.taken", name),
                        Message.of("migrate.hint-taken", MappingFile.PATH));
            } else if (Files.exists(folder().resolve(kept))) {
                findings.report(
                        Code.OUTPUT_COLLISION,
                        old.file().location(),
                        Message.of("migrate.kept", kept),
                        Message.of("migrate.hint-kept"));
            }
        });
    }

    private void write(
            Map<OldDocument, NewName> moves,
            Map<String, OldDocument> documents,
            MappingFile rows,
            Project project,
            FoundFiles found,
            ImportLedger ledger,
            PendingFiles pending)
            throws IOException {
        OldLinks links = new OldLinks(config, site, found);
        ledger.documents().forEach((path, id) -> {
            if (project.ids().contains(id)) {
                links.moved(path, id);
            }
        });
        documents.values().stream()
                .filter(document -> !moves.containsKey(document) && !document.isPart())
                .forEach(links::stays);
        Map<OldDocument, DocumentBody> bodies = bodies(moves.keySet());
        moves.forEach((old, name) -> links.moves(old, name, bodies.getOrDefault(old, DocumentBody.EMPTY)));
        Moves written = new Moves(config, site, project, rows.tags(), links, report, pending);
        written.write(moves, bodies);
        moves.forEach(
                (old, name) -> ledger.add(old.path(), name.id(), name.language().code()));
        figures.addAll(written.figures());
        pages(moves.keySet(), documents.values());
        figures.add(Message.of("import.done.issues", report.count(), Report.PATH));
        pending.write(LEDGER, ledger.text());
        Message title = Message.of("migrate.report.title", moves.size(), config.today());
        pending.write(Report.PATH, report.text(config.folders(), title, figures));
    }

    /** The texts as the programme reads them; what it finds in them is found again by a check. */
    private Map<OldDocument, DocumentBody> bodies(Collection<OldDocument> documents) throws IOException {
        Map<OldDocument, DocumentBody> bodies = new HashMap<>();
        Diagnostics ignored = new Diagnostics(Map.of());
        try (SourceParser parser = new SourceParser(config, CacheUse.NONE, ignored, new Timings(), List.of())) {
            for (OldDocument document : documents) {
                bodies.put(
                        document,
                        parser.parse(document.file(), document.file().extension())
                                .body());
            }
        }
        return bodies;
    }

    /** Pages that JBake made of several documents, and that are no longer made. */
    private void pages(Set<OldDocument> moved, Collection<OldDocument> all) {
        Set<String> left = all.stream()
                .filter(document -> !moved.contains(document))
                .flatMap(document -> document.tags().stream())
                .collect(Collectors.toSet());
        Stream<String> tags = moved.stream()
                .flatMap(document -> document.tags().stream())
                .filter(tag -> !left.contains(tag))
                .distinct()
                .sorted();
        boolean isAll = moved.size() == all.size();
        long posts = moved.stream().filter(this::isPublishedPost).count();
        Stream<String> lists =
                isAll ? Stream.concat(site.generated().stream(), site.furtherPages(posts)) : Stream.empty();
        Stream.concat(lists, site.pages(tags)).forEach(page -> report.line(MoveIssue.PAGE, "`/" + page + "`"));
    }

    private boolean isPublishedPost(OldDocument document) {
        String status = document.field("status").orElse(site.setting("default_status"));
        return document.field("type").orElse(site.setting("default_type")).equals("post")
                && status.startsWith("published");
    }

    private Path folder() {
        return config.folders().project();
    }
}
