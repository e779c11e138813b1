package org.programmekb.imports.jbake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.imports.Project;
import org.programmekb.imports.TaxonomyTargets;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.markup.header.HeaderNode.Field;
import org.programmekb.markup.header.HeaderNode.Scalar;
import org.programmekb.markup.header.YamlText;
import org.programmekb.names.NamedEntries;
import org.programmekb.source.ReservedNames;

/**
 * What becomes of documents and tags, as a person says.
 *
 * @param names by the path of the old document; only those that are to be moved
 * @param listed the paths of all rows
 */
record MappingFile(Map<String, NewName> names, Set<String> listed, TaxonomyTargets tags) {
    static final String PATH = "imports/jbake-mapping.yaml";
    private static final String DOCUMENTS = "documents";
    private static final String TAGS = "tags";

    MappingFile {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        listed = Set.copyOf(listed);
    }

    /** The file to be looked through: a proposal for each document, and how many documents have each tag. */
    static String proposal(
            Collection<OldDocument> documents, Proposal proposal, NamedEntries named, MessageLanguage language) {
        StringBuilder text = new StringBuilder(TaxonomyTargets.note("migrate.mapping.note", language));
        text.append(DOCUMENTS).append(":\n");
        documents.forEach(document -> text.append(row(document, proposal)).append('\n'));
        Map<String, Integer> counts = new TreeMap<>();
        documents.forEach(document -> document.tags().forEach(tag -> counts.merge(tag, 1, Integer::sum)));
        return text.append(TaxonomyTargets.section(TAGS, counts, tag -> tag, named, TaxonomyTargets.TAG))
                .toString();
    }

    /** The row of a document. */
    static String row(OldDocument document, Proposal proposal) {
        String title = document.title().replaceAll("\\s+", " ");
        String name = proposal.of(document).map(NewName::toString).orElse("");
        return "  " + YamlText.key(document.path()) + ":" + (name.isEmpty() ? "" : " " + name)
                + (title.isEmpty() ? "" : " # " + title);
    }

    /**
     * Reads the file; mistakes are reported.
     *
     * @param isThere whether there is, or was, an old document with this path
     */
    static MappingFile read(Project project, Predicate<String> isThere, Diagnostics findings) throws IOException {
        SiteConfig config = project.config();
        Path file = config.folders().roots().place(config.folders().project().resolve(PATH));
        Map<String, NewName> names = new LinkedHashMap<>();
        Set<String> listed = new HashSet<>();
        TaxonomyTargets tags = new TaxonomyTargets();
        Map<NewName, String> first = new HashMap<>();
        for (Field section : TaxonomyTargets.sections(
                file, PATH, List.of(DOCUMENTS, TAGS), "migrate.mapping.hint-section", config, findings)) {
            HeaderNode.Mapping rows = (HeaderNode.Mapping) section.value();
            if (section.name().equals(TAGS)) {
                tags.read("", rows, project.ids(), findings);
                continue;
            }
            for (Field row : rows.fields()) {
                listed.add(row.name());
                name(row, config, isThere, findings).ifPresent(name -> {
                    String other = first.putIfAbsent(name, row.name());
                    if (other == null) {
                        names.put(row.name(), name);
                    } else {
                        findings.report(
                                Code.OUTPUT_COLLISION,
                                row.location(),
                                Message.of("migrate.mapping.twice", name, other),
                                Message.of("migrate.mapping.hint-twice"));
                    }
                });
            }
        }
        return new MappingFile(names, listed, tags);
    }

    private static Optional<NewName> name(
            Field row, SiteConfig config, Predicate<String> isThere, Diagnostics findings) {
        if (!isThere.test(row.name())) {
            findings.report(
                    Code.REFERENCE_UNKNOWN,
                    row.location(),
                    Message.of("migrate.mapping.no-document", row.name()),
                    Message.of("migrate.mapping.hint-no-document"));
            return Optional.empty();
        }
        String written = row.value() instanceof Scalar scalar ? scalar.text().strip() : "?";
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<NewName> name = NewName.of(written, config);
        Optional<String> reserved = name.flatMap(found -> ReservedNames.in(found.id()));
        if (name.isEmpty()) {
            findings.report(
                    Code.VALUE_INVALID,
                    row.value().location(),
                    Message.of("migrate.mapping.name", written),
                    Message.of("migrate.mapping.hint-name"));
        } else if (reserved.isPresent()) {
            findings.report(
                    Code.SLUG_INVALID,
                    row.value().location(),
                    Message.of("migrate.mapping.reserved", reserved.get()),
                    Message.of("migrate.mapping.hint-reserved"));
        }
        return reserved.isPresent() ? Optional.empty() : name;
    }
}
