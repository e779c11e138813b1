package org.programmekb.imports.wordpress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.programmekb.imports.wordpress.export.Item;
import org.programmekb.imports.wordpress.export.ItemTranslations.Version;

/** Finds documents in one language that may be translations of each other. They are named, but never joined by a guess. */
final class Partners {
    private static final int MOST = 3;
    private static final int DAY = 10;

    private Partners() {}

    /** The documents in one language, each with its probable partners; none if all are in the same language. */
    static Map<PlannedDocument, List<PlannedDocument>> find(List<PlannedDocument> documents) {
        List<PlannedDocument> singles = documents.stream()
                .filter(document -> document.isNew() && document.versions().size() == 1)
                .toList();
        boolean isOneLanguage = documents.stream()
                        .flatMap(document -> document.versions().stream())
                        .map(Version::language)
                        .distinct()
                        .count()
                < 2;
        Map<PlannedDocument, List<PlannedDocument>> partners = new LinkedHashMap<>();
        if (isOneLanguage) {
            return partners;
        }
        Map<String, List<PlannedDocument>> byTrait = new LinkedHashMap<>();
        singles.forEach(single -> traits(item(single))
                .forEach(trait ->
                        byTrait.computeIfAbsent(trait, key -> new ArrayList<>()).add(single)));
        for (PlannedDocument single : singles) {
            Map<PlannedDocument, Integer> likely = new LinkedHashMap<>();
            traits(item(single))
                    .forEach(trait -> byTrait.getOrDefault(trait, List.of()).stream()
                            .filter(other -> !language(other).equals(language(single))
                                    && other.id().type() == single.id().type())
                            .forEach(other -> likely.merge(other, 1, Integer::sum)));
            partners.put(
                    single,
                    likely.entrySet().stream()
                            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                            .limit(MOST)
                            .map(Map.Entry::getKey)
                            .toList());
        }
        return partners;
    }

    private static Item item(PlannedDocument document) {
        return document.versions().get(0).item();
    }

    private static String language(PlannedDocument document) {
        return document.versions().get(0).language().code();
    }

    /** Their day and their pictures. */
    private static Set<String> traits(Item item) {
        Set<String> traits = new HashSet<>(item.traits().pictures());
        if (item.date().length() >= DAY) {
            traits.add("on " + item.date().substring(0, DAY));
        }
        if (!item.meta("_thumbnail_id").isEmpty()) {
            traits.add("file " + item.meta("_thumbnail_id"));
        }
        return traits;
    }
}
