package org.programmekb.wordpress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.markup.header.HeaderNode.Field;
import org.programmekb.markup.header.HeaderNode.Scalar;
import org.programmekb.markup.header.HeaderNode.Sequence;
import org.programmekb.markup.header.YamlReader;
import org.programmekb.markup.text.SourceText;
import org.programmekb.source.ContentId;
import org.programmekb.source.ContentType;
import org.programmekb.wordpress.export.Decoded;
import org.programmekb.wordpress.export.Item;

/** What becomes of categories and tags: cities, clusters and tags of the project, as its editors say in a file. */
public final class Mapping {
    /** Where the file is if nothing else is said. */
    public static final String PATH = "imports/wordpress-mapping.yaml";

    private static final Map<String, String> SECTIONS = Map.of("category", "categories", "post_tag", "tags");
    private static final Set<String> NONE = Set.of("uncategorized", "uncategorised", "uncategorized-zh", "未分类", "未分類");
    private static final String TAG = "tag";

    /** By section and name of the term. */
    private final Map<String, List<Target>> targets;

    private Mapping(Map<String, List<Target>> targets) {
        this.targets = targets;
    }

    /** A city or cluster; empty for a tag with the name of the term. */
    private record Target(Optional<ContentId> id) {}

    /** Proposes what a category is from its name. */
    @FunctionalInterface
    public interface Proposer {
        /** The city or cluster with this name. */
        Optional<ContentId> propose(String name);
    }

    /** A mapping of nothing. */
    static Mapping none() {
        return new Mapping(Map.of());
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
    static String proposal(Collection<Item> items, Proposer proposer, MessageLanguage language) {
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
                        String target = proposer.propose(name)
                                .map(ContentId::toString)
                                .orElse(taxonomy.equals("post_tag") ? TAG : "");
                        text.append("  ")
                                .append(Yaml.text(count.getKey()))
                                .append(": ")
                                .append(target)
                                .append(target.isEmpty() ? "" : " ")
                                .append("# ")
                                .append(name.replaceAll("\\s+", " ").replace('\uFFFD', '?'))
                                .append(" (")
                                .append(count.getValue())
                                .append(")\n");
                    });
        }
        return text.toString();
    }

    /** Reads the file; mistakes are reported. */
    static Mapping read(Path file, String name, Project project, Diagnostics findings) throws IOException {
        SourceText text = SourceText.decode(name, Files.readAllBytes(file), findings);
        HeaderNode.Mapping sections = new YamlReader(project.config().limits().yamlDepth(), 4_000_000)
                .mapping(text, 0, text.text().length(), findings);
        Map<String, List<Target>> targets = new LinkedHashMap<>();
        for (Field section : sections.fields()) {
            if (!SECTIONS.containsValue(section.name())) {
                findings.report(
                        Code.FIELD_UNKNOWN,
                        section.location(),
                        Message.of("import.mapping.section", section.name()),
                        Message.of("import.mapping.hint-section"));
            } else if (section.value() instanceof HeaderNode.Mapping terms) {
                terms.fields()
                        .forEach(term -> targets.put(
                                section.name() + "/" + term.name(), targets(term.value(), project, findings)));
            }
        }
        return new Mapping(targets);
    }

    private static List<Target> targets(HeaderNode value, Project project, Diagnostics findings) {
        List<Target> targets = new ArrayList<>();
        List<HeaderNode> values = value instanceof Sequence list ? list.items() : List.of(value);
        for (HeaderNode each : values) {
            if (each instanceof Scalar scalar && scalar.text().isEmpty()) {
                continue;
            }
            String word = each instanceof Scalar scalar ? scalar.text() : "";
            int slash = word.indexOf('/');
            Optional<ContentId> id = slash < 0
                    ? Optional.empty()
                    : ContentType.ofWord(word.substring(0, slash))
                            .filter(type -> type == ContentType.CITY || type == ContentType.CLUSTER)
                            .map(type -> new ContentId(type, word.substring(slash + 1)));
            if (word.equals(TAG)) {
                targets.add(new Target(Optional.empty()));
            } else if (id.isPresent() && project.ids().contains(id.get())) {
                targets.add(new Target(id));
            } else {
                findings.report(
                        id.isPresent() ? Code.REFERENCE_UNKNOWN : Code.VALUE_INVALID,
                        each.location(),
                        Message.of(id.isPresent() ? "import.mapping.unknown" : "import.mapping.value", word),
                        Message.of("import.mapping.hint-value"));
            }
        }
        return targets;
    }

    /** The cities or clusters of items. */
    List<String> ids(Collection<Item> items, ContentType type) {
        Set<String> ids = new LinkedHashSet<>();
        items.stream()
                .flatMap(item -> item.terms().stream())
                .flatMap(term -> found(term).stream())
                .flatMap(target -> target.id().stream())
                .filter(id -> id.type() == type)
                .forEach(id -> ids.add(id.slug()));
        return List.copyOf(ids);
    }

    /** The tags of an item. */
    List<String> tags(Item item) {
        return item.terms().stream()
                .filter(term ->
                        found(term).stream().anyMatch(target -> target.id().isEmpty()))
                .map(Item.Term::name)
                .distinct()
                .toList();
    }

    /** Whether the file has a row for a term. */
    boolean knows(Item.Term term) {
        return targets.containsKey(key(term));
    }

    private List<Target> found(Item.Term term) {
        return SECTIONS.containsKey(term.taxonomy()) ? targets.getOrDefault(key(term), List.of()) : List.of();
    }
}
