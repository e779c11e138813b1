package org.programmekb.connection;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.Language;
import org.programmekb.content.Entry;
import org.programmekb.index.RelationGraph;
import org.programmekb.index.SiteIndex;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

/**
 * Ranking of similar documents: rare common features have the greatest weight, and of two equal documents the newer one
 * comes first. Only documents that share a feature are compared, and of a frequent feature only the newest documents.
 */
final class RelatedEntries {
    private static final int MOST = 3;
    /**
     * Maximum number of documents for each feature: so the work grows in proportion to the site, not with its square.
     */
    private static final int NEWEST = 200;

    private static final int PRECISION = 1000;

    /** A feature that documents may share. */
    private sealed interface Feature {
        record About(ContentId id) implements Feature {}

        record Of(String organisation) implements Feature {}

        record Tagged(Tag tag) implements Feature {}
    }

    private final List<Entry> entries;
    private final Map<ContentId, Integer> numbers = new HashMap<>();
    private final Map<Feature, Integer> featureNumbers = new LinkedHashMap<>();
    private final List<Feature> features = new ArrayList<>();
    /** The features of each entry, in the order in which they were found. */
    private final int[][] having;
    /** The entries with each feature, newest first. */
    private final int[][] sharing;

    /** Cache of the most similar entries: finding them takes long. */
    private final Map<Language, AtomicReferenceArray<int @Nullable []>> nearest = new HashMap<>();

    private final long[] weights;
    private final ThreadLocal<long[]> scores;

    RelatedEntries(List<Entry> all, SiteIndex index, Map<Language, TagIndex> tags) {
        entries = newestFirst(all, index.config().timeZone());
        having = new int[entries.size()][];
        List<List<Integer>> postings = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            numbers.put(entry.id(), i);
            Set<Integer> own = new LinkedHashSet<>();
            for (Feature feature : featuresOf(entry, index, tags)) {
                Integer number = featureNumbers.get(feature);
                if (number == null) {
                    number = features.size();
                    featureNumbers.put(feature, number);
                    features.add(feature);
                    postings.add(new ArrayList<>());
                }
                if (own.add(number)) {
                    postings.get(number).add(i);
                }
            }
            having[i] = own.stream().mapToInt(Integer::intValue).toArray();
        }
        sharing = postings.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        weights = new long[sharing.length];
        for (int i = 0; i < weights.length; i++) {
            // {@code StrictMath} gives the same result on every machine.
            weights[i] = 1 + Math.round(PRECISION * StrictMath.log((double) entries.size() / sharing[i].length));
        }
        index.config()
                .languages()
                .forEach(language -> nearest.put(language, new AtomicReferenceArray<>(having.length)));
        scores = ThreadLocal.withInitial(() -> new long[having.length]);
    }

    /** Sorted by date, entries without a date last, then by type and id. */
    private static List<Entry> newestFirst(List<Entry> all, ZoneId zone) {
        Map<ContentId, Long> dates = new HashMap<>();
        all.forEach(entry -> dates.put(
                entry.id(),
                entry.core()
                        .date()
                        .map(date -> date.start(zone).getEpochSecond())
                        .orElse(Long.MIN_VALUE)));
        Function<Entry, Long> date = entry -> dates.getOrDefault(entry.id(), Long.MIN_VALUE);
        return all.stream()
                .sorted(Comparator.comparing(date).reversed().thenComparing(Entry::id))
                .toList();
    }

    private static List<Feature> featuresOf(Entry entry, SiteIndex index, Map<Language, TagIndex> tags) {
        List<Feature> found = new ArrayList<>();
        RelationGraph relations = index.relations();
        for (ContentType type : Types.NAMED) {
            relations.related(entry.id(), type).forEach(id -> found.add(new Feature.About(id)));
        }
        entry.core().relations().organisations().forEach(organisation -> found.add(new Feature.Of(organisation)));
        index.versions(entry).forEach(version -> {
            TagIndex own = tags.get(version.language());
            if (own != null) {
                version.tags().forEach(tag -> own.of(tag).ifPresent(known -> found.add(new Feature.Tagged(known))));
            }
        });
        return found;
    }

    /**
     * The entries most similar to an entry, without those that its page already lists; tags of the reader's language
     * count.
     */
    List<Entry> of(ContentId id, Language language, Supplier<Set<ContentId>> listed) {
        Integer number = numbers.get(id);
        AtomicReferenceArray<int @Nullable []> known = nearest.get(language);
        if (number == null || known == null) {
            return List.of();
        }
        int[] best = known.get(number);
        if (best == null) {
            best = best(number, counting(having[number], language), listed.get());
            known.set(number, best);
        }
        return Arrays.stream(best).mapToObj(entries::get).toList();
    }

    private int[] counting(int[] all, Language language) {
        int[] counting = new int[all.length];
        int size = 0;
        for (int feature : all) {
            if (counts(feature, language)) {
                counting[size++] = feature;
            }
        }
        return Arrays.copyOf(counting, size);
    }

    private boolean counts(int feature, Language language) {
        return !(features.get(feature) instanceof Feature.Tagged tagged)
                || tagged.tag().language().equals(language);
    }

    private int[] best(int number, int[] own, Set<ContentId> listed) {
        long[] score = scores.get();
        int[] touched = new int[own.length * NEWEST];
        int count = 0;
        for (int feature : own) {
            int[] others = sharing[feature];
            long weight = weights[feature];
            int most = Math.min(others.length, NEWEST);
            for (int i = 0; i < most; i++) {
                int other = others[i];
                long before = score[other];
                if (before == 0) {
                    touched[count++] = other;
                }
                score[other] = before + weight;
            }
        }
        int[] best = new int[MOST];
        long[] bestScores = new long[MOST];
        int size = 0;
        for (int i = 0; i < count; i++) {
            int other = touched[i];
            long sum = score[other];
            score[other] = 0;
            int place = size;
            while (place > 0
                    && (sum > bestScores[place - 1] || sum == bestScores[place - 1] && other < best[place - 1])) {
                place--;
            }
            if (place < MOST
                    && other != number
                    && !listed.contains(entries.get(other).id())) {
                size = Math.min(size + 1, MOST);
                System.arraycopy(best, place, best, place + 1, size - place - 1);
                System.arraycopy(bestScores, place, bestScores, place + 1, size - place - 1);
                best[place] = other;
                bestScores[place] = sum;
            }
        }
        return Arrays.copyOf(best, size);
    }
}
