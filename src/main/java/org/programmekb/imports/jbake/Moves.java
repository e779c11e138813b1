package org.programmekb.imports.jbake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Message;
import org.programmekb.imports.FormerAddresses;
import org.programmekb.imports.PendingFiles;
import org.programmekb.imports.Project;
import org.programmekb.imports.Report;
import org.programmekb.imports.TaxonomyTargets;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.source.ContentId;

/** Writes the new files of documents, and copies of the old ones. */
final class Moves {
    private final SiteConfig config;
    private final OldSite site;
    private final Project project;
    private final DocumentWriter writer;
    private final LinkEdits edits;
    private final Report<MoveIssue> report;
    private final PendingFiles pending;
    private final Map<String, Integer> byType = new TreeMap<>();
    private final Map<String, Integer> byLanguage = new TreeMap<>();
    private int addresses;
    private int aliases;

    Moves(
            SiteConfig config,
            OldSite site,
            Project project,
            TaxonomyTargets tags,
            OldLinks links,
            Report<MoveIssue> report,
            PendingFiles pending) {
        this.config = config;
        this.site = site;
        this.project = project;
        this.writer = new DocumentWriter(config, site, tags, report);
        this.edits = new LinkEdits(links);
        this.report = report;
        this.pending = pending;
    }

    /**
     * Writes all.
     *
     * @param bodies the texts of the documents as the programme reads them
     */
    void write(Map<OldDocument, NewName> moves, Map<OldDocument, DocumentBody> bodies) throws IOException {
        Set<ContentId> all = new HashSet<>(project.ids());
        moves.values().forEach(name -> all.add(name.id()));
        FormerAddresses former = new FormerAddresses(config, all);
        Map<ContentId, String> facts = new HashMap<>();
        List<Map.Entry<OldDocument, NewName>> inOrder = moves.entrySet().stream()
                .sorted(Comparator.comparing(
                        move -> config.languages().indexOf(move.getValue().language())))
                .toList();
        for (Map.Entry<OldDocument, NewName> move : inOrder) {
            OldDocument old = move.getKey();
            NewName name = move.getValue();
            document(old, name, bodies.getOrDefault(old, DocumentBody.EMPTY), former);
            facts(old, name, facts);
            pending.keep(old.file());
            byType.merge(name.id().type().word(), 1, Integer::sum);
            byLanguage.merge(name.language().code(), 1, Integer::sum);
        }
    }

    private void document(OldDocument old, NewName name, DocumentBody body, FormerAddresses former) throws IOException {
        List<String> leading = new ArrayList<>();
        List<String> impossible = new ArrayList<>();
        String address = "/" + site.addresses().of(old.path());
        former.add(
                site.addresses().hasFolder(old.path()) ? address.substring(0, address.lastIndexOf('/') + 1) : address,
                name.id(),
                name.language(),
                leading,
                impossible);
        String path = name.path(old.file().extension());
        LinkEdits.Edited edited = edits.of(old, body, path);
        String text = writer.document(old, name, edited.text(), leading);
        pending.write(project.path(path), text);
        int shift = lines(text) - lines(old.text());
        edited.doubts()
                .forEach(doubt ->
                        report.add(MoveIssue.LINK, project.path(path) + ":" + (doubt.line() + shift), doubt.target()));
        impossible.forEach(lost -> report.add(MoveIssue.ADDRESS, project.path(path), lost));
        addresses++;
        aliases += leading.size();
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    /** Facts are stored once: those of the first language count. */
    private void facts(OldDocument old, NewName name, Map<ContentId, String> written) throws IOException {
        String facts = writer.facts(old, name);
        boolean isThere = project.ids().contains(name.id()) || project.facts().contains(name.id());
        if (!isThere && !written.containsKey(name.id())) {
            written.put(name.id(), facts);
            if (!facts.isEmpty()) {
                pending.write(project.path(name.facts()), facts);
            }
        } else {
            List<String> known = written.getOrDefault(name.id(), "").lines().toList();
            facts.lines()
                    .filter(line -> !known.contains(line))
                    .forEach(line -> report.add(MoveIssue.FACTS, project.path(name.facts()), line));
        }
    }

    /** What was written. */
    List<Message> figures() {
        List<Message> figures = new ArrayList<>();
        byType.forEach((type, count) -> figures.add(Message.of("migrate.done.type", type, count)));
        byLanguage.forEach((language, count) -> figures.add(Message.of("import.done.language", language, count)));
        figures.add(Message.of("migrate.done.addresses", aliases, addresses));
        return figures;
    }
}
