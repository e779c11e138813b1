package org.programmekb.imports.jbake;

import java.io.IOException;
import java.nio.file.Files;
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
import org.programmekb.markup.header.YamlReader;
import org.programmekb.markup.header.YamlText;
import org.programmekb.markup.text.SourceText;
import org.programmekb.names.NamedEntries;
import org.programmekb.source.ContentId;
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
    private static final int LARGEST = 4_000_000;

    MappingFile {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        listed = Set.copyOf(listed);
    }

    /** The file to be looked through: a proposal for each document, and how many documents have each tag. */
    static String proposal(
            Collection<OldDocument> documents, Proposal proposal, NamedEntries named, MessageLanguage language) {
        StringBuilder text = new StringBuilder();
        Message.of("migrate.mapping.note")
                .in(language)
                .lines()
                .forEach(line -> text.append("# ").append(line).append('\n'));
        text.append(DOCUMENTS).append(":\n");
        documents.forEach(document -> text.append(row(document, proposal)).append('\n'));
        Map<String, Integer> counts = new TreeMap<>();
        documents.forEach(document -> document.tags().forEach(tag -> counts.merge(tag, 1, Integer::sum)));
        if (!counts.isEmpty()) {
            text.append(TAGS).append(":\n");
        }
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(tag -> text.append(TaxonomyTargets.row(
                        tag.getKey(),
                        named.only(tag.getKey()).map(ContentId::toString).orElse(TaxonomyTargets.TAG),
                        tag.getKey(),
                        tag.getValue())));
        return text.toString();
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
        SourceText text = SourceText.decode(PATH, Files.readAllBytes(file), findings);
        HeaderNode.Mapping sections = new YamlReader(config.limits().yamlDepth(), Integer.MAX_VALUE, LARGEST)
                .mapping(text, 0, text.text().length(), findings);
        Map<String, NewName> names = new LinkedHashMap<>();
        Set<String> listed = new HashSet<>();
        TaxonomyTargets tags = new TaxonomyTargets();
        Map<NewName, String> first = new HashMap<>();
        for (Field section : sections.fields()) {
            if (!List.of(DOCUMENTS, TAGS).contains(section.name())) {
                findings.report(
                        Code.FIELD_UNKNOWN,
                        section.location(),
                        Message.of("import.mapping.section", section.name()),
                        Message.of("migrate.mapping.hint-section"));
            } else if (section.value() instanceof HeaderNode.Mapping rows) {
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
