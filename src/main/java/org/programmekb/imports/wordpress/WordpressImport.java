package org.programmekb.imports.wordpress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.imports.ImportLedger;
import org.programmekb.imports.Outcome;
import org.programmekb.imports.PendingFiles;
import org.programmekb.imports.Project;
import org.programmekb.imports.Report;
import org.programmekb.imports.wordpress.export.Export;
import org.programmekb.imports.wordpress.export.ExportReader;
import org.programmekb.imports.wordpress.export.Item;
import org.programmekb.imports.wordpress.export.ItemTranslations;
import org.programmekb.imports.wordpress.export.ItemTranslations.Version;
import org.programmekb.imports.wordpress.text.Issue;
import org.programmekb.names.NamedEntries;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.WrittenFile;

/** Imports an export: reads it twice, first for what there is, then for the texts. */
public record WordpressImport(SiteConfig config, Path file, Options options, Diagnostics findings) {
    private static final String LEDGER = "imports/wordpress.yaml";
    private static final String NOTE =
            "# What `kb import wordpress` has imported: the number of each item and its document.\n"
                    + "# An item that is listed here is not imported again.\n";
    private static final Set<String> DOCUMENTS = Set.of("post", "page");
    private static final Set<String> STATES = Set.of("publish", "future", "draft", "pending");

    /**
     * What the user said.
     *
     * @param media the folder with the uploaded files; empty if there is none
     * @param mapping the file that says what becomes of categories; empty for the usual one
     */
    public record Options(Optional<Path> media, Optional<Path> mapping, MessageLanguage language) {}

    /** Runs the import; the project is unchanged if it fails. */
    public Outcome run() throws IOException {
        PendingFiles pending = new PendingFiles(config, findings);
        try {
            Outcome outcome = findings.hasErrors() ? new Outcome.Refused() : run(pending);
            if (outcome instanceof Outcome.Done done && done.isChanged()) {
                pending.finish();
            }
            return outcome;
        } finally {
            pending.drop();
        }
    }

    private Outcome run(PendingFiles pending) throws IOException {
        ExportReader reader = new ExportReader(file);
        Export export = reader.read();
        Project project = Project.of(config, FoundFiles.find(config));
        ImportLedger ledger = ImportLedger.read(config, LEDGER, NOTE, export.site(), findings);
        Tally tally = new Tally();
        List<Item> items =
                export.items().stream().filter(item -> isImported(item, tally)).toList();
        if (items.isEmpty()) {
            return new Outcome.Empty(tally.leftOut());
        }
        Mapping mapping = Mapping.none();
        Path ownMapping =
                config.folders().roots().place(config.folders().project().resolve(Mapping.PATH));
        Path named = options.mapping().orElse(ownMapping);
        if (options.mapping().isPresent() || Files.isRegularFile(ownMapping)) {
            mapping =
                    Mapping.read(named, named.equals(ownMapping) ? Mapping.PATH : named.toString(), project, findings);
        } else if (items.stream().flatMap(item -> item.terms().stream()).anyMatch(Mapping::counts)) {
            WrittenFile.create(
                    config.folders().roots(),
                    ownMapping,
                    Mapping.proposal(items, NamedEntries.of(config), options.language()));
            return new Outcome.MappingWritten(Mapping.PATH, items.size());
        }
        if (findings.hasErrors()) {
            return new Outcome.Refused();
        }
        ItemTranslations translations = new ItemTranslations(export, config.languages(), config.defaultLanguage());
        MarkedReport report = new MarkedReport(options.language());
        for (Item item : items) {
            if (translations.versions(item).isEmpty()) {
                tally.leaveOut("language");
                report.add(Issue.LANGUAGE, String.valueOf(item.id()), item.title());
            }
        }
        Plan plan = Plan.of(items, translations, project, ledger);
        Links links = new Links(export.site(), export.items(), plan);
        Media media = new Media(options.media(), project, pending);
        Aliases aliases = new Aliases(config, plan.all(), export);
        ItemWriter writer = new ItemWriter(project, mapping, links, media, aliases, report);
        write(reader, plan, writer, pending, ledger, tally);
        partners(plan, writer, report);
        unmapped(plan, mapping, report);
        tally.finish(export, media, aliases, report);
        boolean isChanged = !plan.documents().isEmpty();
        if (isChanged) {
            pending.write(LEDGER, ledger.text());
            Message title = Message.of("import.report.title", file.getFileName(), config.today());
            pending.write(Report.PATH, report.lines().text(config.folders(), title, tally.messages()));
        }
        return new Outcome.Done(isChanged ? tally.messages() : List.of(), isChanged);
    }

    private boolean isImported(Item item, Tally tally) {
        if (!DOCUMENTS.contains(item.type())) {
            if (!item.type().equals("attachment")) {
                if (Set.of("revision", "nav_menu_item").contains(item.type())) {
                    tally.leaveOut(item.type());
                } else {
                    tally.leaveOutKind(item.type());
                }
            }
            return false;
        }
        if (item.isProtected()) {
            tally.leaveOut("protected");
            return false;
        }
        if (!STATES.contains(item.status())) {
            if (Set.of("private", "trash").contains(item.status())) {
                tally.leaveOut(item.status());
            } else {
                tally.leaveOutKind(item.type() + "/" + item.status());
            }
            return false;
        }
        if (item.traits().bytes() > config.limits().documentBytes() / 2) {
            tally.leaveOut("long");
            return false;
        }
        return true;
    }

    private static void write(
            ExportReader reader, Plan plan, ItemWriter writer, PendingFiles pending, ImportLedger ledger, Tally tally)
            throws IOException {
        for (PlannedDocument document : plan.documents()) {
            String facts = document.isNew() ? writer.facts(document) : "";
            if (!facts.isEmpty()) {
                pending.write(writer.path(document.id(), "yaml"), facts);
            }
        }
        Map<Long, List<PlannedDocument>> byItem = plan.byItem();
        reader.read((item, html) -> {
            for (PlannedDocument document : byItem.getOrDefault(item.id(), List.of())) {
                for (Version version : document.versions()) {
                    if (version.item().id() == item.id()) {
                        pending.write(
                                writer.path(document.id(), version.language().code() + ".md"),
                                writer.document(version, document, html));
                        ledger.add(
                                version.key(), document.id(), version.language().code());
                        tally.add(version, document);
                    }
                }
            }
            byItem.remove(item.id());
        });
        if (!byItem.isEmpty()) {
            throw new ExplainedException(Message.of("import.xml.changed"));
        }
    }

    private static void partners(Plan plan, ItemWriter writer, MarkedReport report) {
        Partners.find(plan.documents()).forEach((document, partners) -> {
            List<String> names = new ArrayList<>();
            partners.forEach(partner -> names.add(
                    partner.id() + "." + partner.versions().get(0).language().code()));
            String language = document.versions().get(0).language().code();
            report.add(Issue.PARTNER, writer.path(document.id(), language + ".md"), String.join(", ", names));
        });
    }

    private static void unmapped(Plan plan, Mapping mapping, MarkedReport report) {
        plan.documents().stream()
                .flatMap(document -> document.items().stream())
                .flatMap(item -> item.terms().stream())
                .filter(term -> Mapping.counts(term) && !mapping.knows(term))
                .map(Item.Term::name)
                .distinct()
                .forEach(name -> report.add(Issue.CATEGORY, Mapping.PATH, name));
    }
}
