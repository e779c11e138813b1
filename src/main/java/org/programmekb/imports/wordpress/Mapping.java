package org.programmekb.imports.wordpress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.imports.Project;
import org.programmekb.imports.TaxonomyTargets;
import org.programmekb.imports.wordpress.export.Decoded;
import org.programmekb.imports.wordpress.export.Item;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.markup.header.HeaderNode.Field;
import org.programmekb.markup.header.YamlReader;
import org.programmekb.markup.text.SourceText;
import org.programmekb.names.NamedEntries;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/** What becomes of categories and tags: cities, clusters and tags of the project, as its editors say in a file. */
public final class Mapping {
    /** Where the file is if nothing else is said. */
    public static final String PATH = "imports/wordpress-mapping.yaml";

    private static final Map<String, String> SECTIONS = Map.of("category", "categories", "post_tag", "tags");
    private static final Set<String> NONE = Set.of("uncategorized", "uncategorised", "uncategorized-zh", "未分类", "未分類");

    private final TaxonomyTargets targets;

    private Mapping(TaxonomyTargets targets) {
        this.targets = targets;
    }

    /** A mapping of nothing. */
    static Mapping none() {
        return new Mapping(new TaxonomyTargets());
    }

    /** Whether editors have to say what becomes of a term. */
    static boolean counts(Item.Term term) {
        return SECTIONS.containsKey(term.taxonomy()) && !NONE.contains(slug(term));
    }

    private static String slug(Item.Term term) {
        return Decoded.of(term.slug()).toLowerCase(Locale.ROOT);
    }

    private static String key(Item.Term term) {
        return SECTIONS.get(term.taxonomy()) + "/" + slug(term);
    }

    /** The file to be filled in, with how many items have each term; the most frequent terms come first. */
    static String proposal(Collection<Item> items, NamedEntries named, MessageLanguage language) {
        StringBuilder text = new StringBuilder();
        Message.of("import.mapping.note")
                .in(language)
                .lines()
                .forEach(line -> text.append("# ").append(line).append('\n'));
        for (String taxonomy : List.of("category", "post_tag")) {
            Map<String, Integer> counts = new TreeMap<>();
            Map<String, Item.Term> terms = new TreeMap<>();
            items.stream()
                    .flatMap(item -> item.terms().stream())
                    .filter(term -> term.taxonomy().equals(taxonomy) && counts(term))
                    .forEach(term -> {
                        counts.merge(slug(term), 1, Integer::sum);
                        terms.putIfAbsent(slug(term), term);
                    });
            if (!counts.isEmpty()) {
                text.append(SECTIONS.get(taxonomy)).append(":\n");
            }
            counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .forEach(count -> {
                        String name = Objects.requireNonNull(terms.get(count.getKey()))
                                .name();
                        String target = named.only(name)
                                .map(ContentId::toString)
                                .orElse(taxonomy.equals("post_tag") ? TaxonomyTargets.TAG : "");
                        text.append(TaxonomyTargets.row(count.getKey(), target, name, count.getValue()));
                    });
        }
        return text.toString();
    }

    /** Reads the file; mistakes are reported. */
    static Mapping read(Path file, String name, Project project, Diagnostics findings) throws IOException {
        SourceText text = SourceText.decode(name, Files.readAllBytes(file), findings);
        HeaderNode.Mapping sections = new YamlReader(
                        project.config().limits().yamlDepth(), Integer.MAX_VALUE, 4_000_000)
                .mapping(text, 0, text.text().length(), findings);
        TaxonomyTargets targets = new TaxonomyTargets();
        for (Field section : sections.fields()) {
            if (!SECTIONS.containsValue(section.name())) {
                findings.report(
                        Code.FIELD_UNKNOWN,
                        section.location(),
                        Message.of("import.mapping.section", section.name()),
                        Message.of("import.mapping.hint-section"));
            } else if (section.value() instanceof HeaderNode.Mapping terms) {
                targets.read(section.name() + "/", terms, project.ids(), findings);
            }
        }
        return new Mapping(targets);
    }

    /** The cities or clusters of items. */
    List<String> ids(Collection<Item> items, ContentType type) {
        return targets.ids(
                items.stream()
                        .flatMap(item -> item.terms().stream())
                        .filter(term -> SECTIONS.containsKey(term.taxonomy()))
                        .map(Mapping::key)
                        .toList(),
                type);
    }

    /** The tags of an item. */
    List<String> tags(Item item) {
        return item.terms().stream()
                .filter(term -> SECTIONS.containsKey(term.taxonomy()) && targets.isTag(key(term)))
                .map(Item.Term::name)
                .distinct()
                .toList();
    }

    /** Whether the file has a row for a term. */
    boolean knows(Item.Term term) {
        return targets.knows(key(term));
    }
}
