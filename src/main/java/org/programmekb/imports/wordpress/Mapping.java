package org.programmekb.imports.wordpress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.imports.Project;
import org.programmekb.imports.TaxonomyTargets;
import org.programmekb.imports.wordpress.export.Item;
import org.programmekb.index.Addresses;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.markup.header.HeaderNode.Field;
import org.programmekb.names.NamedEntries;
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
        return Addresses.decoded(term.slug()).toLowerCase(Locale.ROOT);
    }

    private static String key(Item.Term term) {
        return SECTIONS.get(term.taxonomy()) + "/" + slug(term);
    }

    /** The file to be filled in, with how many items have each term; the most frequent terms come first. */
    static String proposal(Collection<Item> items, NamedEntries named, MessageLanguage language) {
        StringBuilder text = new StringBuilder(TaxonomyTargets.note("import.mapping.note", language));
        for (String taxonomy : List.of("category", "post_tag")) {
            Map<String, Integer> counts = new TreeMap<>();
            Map<String, String> names = new TreeMap<>();
            items.stream()
                    .flatMap(item -> item.terms().stream())
                    .filter(term -> term.taxonomy().equals(taxonomy) && counts(term))
                    .forEach(term -> {
                        counts.merge(slug(term), 1, Integer::sum);
                        names.putIfAbsent(slug(term), term.name());
                    });
            text.append(TaxonomyTargets.section(
                    Objects.requireNonNull(SECTIONS.get(taxonomy)),
                    counts,
                    slug -> names.getOrDefault(slug, ""),
                    named,
                    taxonomy.equals("post_tag") ? TaxonomyTargets.TAG : ""));
        }
        return text.toString();
    }

    /** Reads the file; mistakes are reported. */
    static Mapping read(Path file, String name, Project project, Diagnostics findings) throws IOException {
        TaxonomyTargets targets = new TaxonomyTargets();
        for (Field section : TaxonomyTargets.sections(
                file, name, SECTIONS.values(), "import.mapping.hint-section", project.config(), findings)) {
            targets.read(section.name() + "/", (HeaderNode.Mapping) section.value(), project.ids(), findings);
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
