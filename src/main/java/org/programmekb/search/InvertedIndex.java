package org.programmekb.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Inverted index of all documents of a language, as packed segments.
 *
 * @param segments in the order of their documents
 * @param documents number of documents
 * @param shards number of files
 * @param generation the generation number in all files
 */
record InvertedIndex(List<Segment> segments, int documents, int shards, int generation) {
    /** Larger segments (in bytes of text) take too much memory while they are built. */
    private static final long LARGEST = 1 << 19;
    /** Merging smaller segments takes more time than they save. */
    private static final long SMALLEST = 1 << 16;
    /**
     * Approximate number of segments: enough to build several in parallel, and to rebuild only some when texts change.
     */
    private static final int MANY = 32;

    InvertedIndex {
        segments = List.copyOf(segments);
    }

    /**
     * Builds the index.
     *
     * @param onStep called before each of many parts of the work, on any thread; an exception from it ends the work
     */
    static InvertedIndex of(
            List<SearchDocument> documents, Set<String> frequent, int shards, int generation, Runnable onStep) {
        List<Integer> cuts = cuts(documents);
        List<Segment> segments = all(
                cuts.size() - 1,
                i -> segment(documents.subList(cuts.get(i), cuts.get(i + 1)), cuts.get(i), frequent, shards),
                onStep);
        return new InvertedIndex(segments, documents.size(), shards, generation);
    }

    private static List<Integer> cuts(List<SearchDocument> documents) {
        long all = documents.stream().mapToLong(SearchDocument::size).sum();
        long most = Math.min(LARGEST, Math.max(SMALLEST, all / MANY));
        List<Integer> cuts = new ArrayList<>(List.of(0));
        long size = 0;
        int begin = 0;
        for (int i = 0; i < documents.size(); i++) {
            size += documents.get(i).size();
            if (size >= most || i + 1 - begin == Occurrences.DOCUMENTS) {
                begin = i + 1;
                cuts.add(begin);
                size = 0;
            }
        }
        if (begin < documents.size()) {
            cuts.add(documents.size());
        }
        return cuts;
    }

    /** Fingerprint of the data of a document other than its text. */
    long facts(int document) {
        return segments.stream()
                .filter(segment -> document < segment.end())
                .findFirst()
                .orElseThrow()
                .facts(document);
    }

    /** The index after some documents changed: only the segments that contain one of them are rebuilt. */
    InvertedIndex with(List<SearchDocument> all, BitSet changed, Set<String> frequent) {
        List<Segment> next = new ArrayList<>(segments);
        next.replaceAll(segment -> {
            int found = changed.nextSetBit(segment.first());
            return found < 0 || found >= segment.end()
                    ? segment
                    : segment(all.subList(segment.first(), segment.end()), segment.first(), frequent, shards);
        });
        return new InvertedIndex(next, documents, shards, generation);
    }

    /** The shards whose files differ from those before a change of documents. */
    int[] different(InvertedIndex before) {
        return IntStream.range(0, shards)
                .filter(shard -> IntStream.range(0, segments.size())
                        .anyMatch(i -> segments.get(i) != before.segments.get(i)
                                && !segments.get(i).isSame(shard, before.segments.get(i))))
                .toArray();
    }

    private static Segment segment(List<SearchDocument> documents, int first, Set<String> frequent, int shards) {
        SegmentBuilder builder = new SegmentBuilder(first, documents.size(), frequent);
        documents.forEach(builder::add);
        return builder.finish(shards);
    }

    /**
     * The files of all shards.
     *
     * @param isKept whether this index is needed afterwards
     * @param onStep called before each of many parts of the work, on any thread; an exception from it ends the work
     */
    List<byte[]> files(boolean isKept, Runnable onStep) {
        List<byte[]> files = new ArrayList<>();
        for (int begin = 0; begin < shards; begin += Segment.GROUP) {
            int first = begin;
            files.addAll(all(Math.min(Segment.GROUP, shards - first), i -> file(first + i), onStep));
            if (!isKept) {
                segments.forEach(segment -> segment.forget(first / Segment.GROUP));
            }
        }
        return files;
    }

    /** The file of one shard. */
    byte[] file(int shard) {
        int bits = Integer.numberOfTrailingZeros(shards);
        return ShardMerger.merge(segments, shard, new ShardWriter(generation, documents, bits));
    }

    /**
     * Makes numbered items in parallel, with threads of its own: a thread of the common pool could take up a file that
     * waits for this result.
     */
    private static <T> List<T> all(int count, IntFunction<T> maker, Runnable onStep) {
        IntFunction<T> step = i -> {
            onStep.run();
            return maker.apply(i);
        };
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), count);
        if (threads < 2) {
            return IntStream.range(0, count).mapToObj(step).toList();
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<CompletableFuture<T>> made = IntStream.range(0, count)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> step.apply(i), pool))
                    .toList();
            return made.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        } finally {
            pool.shutdownNow();
        }
    }
}
