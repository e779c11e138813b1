package org.programmekb.names;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.config.CacheUse;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.execution.Timings;
import org.programmekb.markup.FactFile;
import org.programmekb.markup.SourceParser;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.ContentId;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.SourceScanner;
import org.programmekb.source.SourceTree;
import org.programmekb.type.ContentType;

/**
 * The cities and clusters of a project with the names that their facts state in any language.
 *
 * @param names by id, in the order of the ids
 */
public record NamedEntries(Map<ContentId, Set<String>> names) {
    /** So many are listed to choose from. */
    private static final int MOST = 12;

    /**
     * A city or cluster.
     *
     * @param id its slug
     * @param names its names in all languages
     */
    public record Named(String id, Set<String> names) {
        public Named {
            names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
        }

        /** {@code Nice, 尼斯 (nice)}. */
        @Override
        public String toString() {
            return names.isEmpty() ? id : names.stream().limit(2).collect(Collectors.joining(", ")) + " (" + id + ")";
        }

        private Stream<String> folded() {
            return Stream.concat(Stream.of(id), names.stream()).map(NamedEntries::folded);
        }
    }

    /**
     * Reads them.
     *
     * @throws IOException if a file cannot be read
     */
    public static NamedEntries of(SiteConfig config) throws IOException {
        Diagnostics ignored = new Diagnostics(Map.of());
        SourceTree tree = SourceScanner.scan(config, FoundFiles.find(config), ignored, Set.of());
        Map<ContentId, Set<String>> names = new LinkedHashMap<>();
        tree.documents().stream()
                .filter(document -> document.id().type() == ContentType.CITY
                        || document.id().type() == ContentType.CLUSTER)
                .forEach(document -> names.put(document.id(), new LinkedHashSet<>()));
        for (FactFile facts : facts(tree, names.keySet(), config, ignored)) {
            Set<String> known = names.getOrDefault(facts.id(), Set.of());
            Stream.of("name", "pinyin")
                    .flatMap(field -> facts.fields().field(field).stream())
                    .forEach(field -> collect(field.value(), known));
        }
        return new NamedEntries(names);
    }

    /** Only facts are read, because reading texts may take seconds. */
    private static List<FactFile> facts(SourceTree tree, Set<ContentId> wanted, SiteConfig config, Diagnostics ignored)
            throws IOException {
        SourceTree onlyFacts = new SourceTree(
                List.of(),
                tree.facts().stream()
                        .filter(facts -> wanted.contains(facts.id()))
                        .toList(),
                Map.of(),
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                tree.history());
        try (SourceParser parser = new SourceParser(config, CacheUse.NONE, ignored, new Timings(), List.of())) {
            return parser.parse(onlyFacts, () -> {}).facts();
        }
    }

    private static void collect(HeaderNode value, Set<String> names) {
        if (value instanceof HeaderNode.Scalar scalar) {
            names.add(scalar.text());
        } else if (value instanceof HeaderNode.Sequence sequence) {
            sequence.items().forEach(item -> collect(item, names));
        } else if (value instanceof HeaderNode.Mapping mapping) {
            mapping.fields().forEach(field -> collect(field.value(), names));
        }
    }

    /** Whether there are any of this type. */
    public boolean has(ContentType type) {
        return names.keySet().stream().anyMatch(id -> id.type() == type);
    }

    /** Those whose id or a name is this text, or else contains it; case and accents make no difference. */
    public List<Named> find(ContentType type, String text) {
        String part = folded(text.strip());
        List<Named> all = names.entrySet().stream()
                .filter(entry -> entry.getKey().type() == type)
                .map(entry -> new Named(entry.getKey().slug(), entry.getValue()))
                .toList();
        List<Named> exact = all.stream()
                .filter(each -> each.folded().anyMatch(part::equals))
                .toList();
        return exact.isEmpty()
                ? all.stream()
                        .filter(each -> each.folded().anyMatch(name -> name.contains(part)))
                        .toList()
                : exact;
    }

    /** A problem with the entries of a type to choose from. */
    public Message choice(ContentType type, Message problem) {
        List<String> all = names.keySet().stream()
                .filter(id -> id.type() == type)
                .map(ContentId::slug)
                .toList();
        return all.isEmpty()
                ? Message.of("new." + type.word() + ".none", problem)
                : Message.of(
                        all.size() > MOST ? "new." + type.word() + ".choose-more" : "new." + type.word() + ".choose",
                        problem,
                        Message.list(all.subList(0, Math.min(MOST, all.size()))));
    }

    /** The city or cluster with exactly this id or name, if there is only one. */
    public Optional<ContentId> only(String name) {
        return Stream.of(ContentType.CITY, ContentType.CLUSTER)
                .flatMap(type -> {
                    List<Named> found = find(type, name).stream()
                            .filter(each -> each.id().equalsIgnoreCase(name)
                                    || each.names().stream().anyMatch(name::equalsIgnoreCase))
                            .toList();
                    return found.size() == 1
                            ? Stream.of(new ContentId(type, found.get(0).id()))
                            : Stream.empty();
                })
                .findFirst();
    }

    /** Why a text does not stand for one city or cluster. */
    public static Message doubt(ContentType type, String text, List<Named> found) {
        String unknown = "new." + type.word() + ".unknown";
        return found.isEmpty()
                ? Message.of(unknown, text)
                : Message.of(
                        "new.several", text, found.stream().map(Named::toString).collect(Collectors.joining("; ")));
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
