package org.programmekb.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.programmekb.config.InputFile;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.markup.header.HeaderNode.Field;
import org.programmekb.markup.header.HeaderNode.Scalar;
import org.programmekb.markup.header.HeaderNode.Sequence;
import org.programmekb.markup.header.YamlReader;
import org.programmekb.markup.header.YamlText;
import org.programmekb.markup.text.SourceText;
import org.programmekb.names.NamedEntries;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

/** What becomes of categories and tags of another site: cities, clusters and tags, as editors say in a mapping. */
public final class TaxonomyTargets {
    /** In a mapping: the documents get the name as a tag. */
    public static final String TAG = "tag";

    private static final int LARGEST = 4_000_000;
    private static final int LONGEST_NAME = 1_000;

    private final Map<String, List<Target>> byTerm = new LinkedHashMap<>();

    /** A city or cluster; empty for a tag with the name of the term. */
    private record Target(Optional<ContentId> id) {}

    /**
     * Reads a section of a mapping; mistakes are reported.
     *
     * @param prefix stands before each name in {@link #ids} and {@link #isTag}
     * @param known the documents of the project
     */
    public void read(String prefix, HeaderNode.Mapping terms, Set<ContentId> known, Diagnostics findings) {
        terms.fields().forEach(term -> byTerm.put(prefix + term.name(), targets(term.value(), known, findings)));
    }

    private static List<Target> targets(HeaderNode value, Set<ContentId> known, Diagnostics findings) {
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
                    : Types.BUILT_IN
                            .ofWord(word.substring(0, slash))
                            .filter(type -> type == ContentType.CITY || type == ContentType.CLUSTER)
                            .map(type -> new ContentId(type, word.substring(slash + 1)));
            if (word.equals(TAG)) {
                targets.add(new Target(Optional.empty()));
            } else if (id.isPresent() && known.contains(id.get())) {
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

    /**
     * The sections of a mapping; mistakes are reported.
     *
     * @param known the names of its sections
     * @param hint says what sections a mapping has
     */
    public static List<Field> sections(
            Path file, String name, Collection<String> known, String hint, SiteConfig config, Diagnostics findings)
            throws IOException {
        SourceText text = SourceText.decode(name, InputFile.read(file, Report.LARGEST), findings);
        List<Field> sections = new YamlReader(config.limits().yamlDepth(), Integer.MAX_VALUE, LARGEST)
                .mapping(text, 0, text.text().length(), findings)
                .fields();
        sections.stream()
                .filter(section -> !known.contains(section.name()))
                .forEach(section -> findings.report(
                        Code.FIELD_UNKNOWN,
                        section.location(),
                        Message.of("import.mapping.section", section.name()),
                        Message.of(hint)));
        return sections.stream()
                .filter(section -> known.contains(section.name()) && section.value() instanceof HeaderNode.Mapping)
                .toList();
    }

    /** The beginning of a mapping that is to be filled in: what a person has to do, as a comment. */
    public static String note(String key, MessageLanguage language) {
        return Message.of(key)
                .in(language)
                .lines()
                .map(line -> "# " + line + "\n")
                .collect(Collectors.joining());
    }

    /**
     * A section of a mapping that is to be filled in; the most frequent terms come first.
     *
     * @param counts how many documents have each term
     * @param names the names of the terms
     * @param otherwise the target of a term that is not the name of an entry
     */
    public static String section(
            String section,
            Map<String, Integer> counts,
            UnaryOperator<String> names,
            NamedEntries named,
            String otherwise) {
        StringBuilder rows = new StringBuilder(counts.isEmpty() ? "" : section + ":\n");
        counts.entrySet().stream()
                // YAML reads no longer names; what is so long is no term, but a list without the right commas.
                .filter(count -> YamlText.key(count.getKey()).length() <= LONGEST_NAME)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(count -> {
                    String name = names.apply(count.getKey());
                    String target = named.only(name).map(ContentId::toString).orElse(otherwise);
                    rows.append("  " + YamlText.key(count.getKey()) + ": " + target + (target.isEmpty() ? "" : " ")
                            + "# " + name.replaceAll("\\s+", " ").replace('\uFFFD', '?') + " (" + count.getValue()
                            + ")\n");
                });
        return rows.toString();
    }

    /** The cities or clusters that terms became. */
    public List<String> ids(Collection<String> terms, ContentType type) {
        Set<String> ids = new LinkedHashSet<>();
        terms.stream()
                .flatMap(term -> byTerm.getOrDefault(term, List.of()).stream())
                .flatMap(target -> target.id().stream())
                .filter(id -> id.type() == type)
                .forEach(id -> ids.add(id.slug()));
        return List.copyOf(ids);
    }

    /** Whether documents get a term as a tag. */
    public boolean isTag(String term) {
        return byTerm.getOrDefault(term, List.of()).stream()
                .anyMatch(target -> target.id().isEmpty());
    }

    /** Whether there is a row for a term. */
    public boolean knows(String term) {
        return byTerm.containsKey(term);
    }
}
