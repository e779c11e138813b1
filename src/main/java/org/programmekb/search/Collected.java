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
 * The terms of all documents of a language, packed in segments.
 *
 * @param segments in the order of their documents
 * @param documents how many there are
 * @param shards into how many files they are dealt
 * @param generation what all files say of themselves
 */
record Collected(List<Segment> segments, int documents, int shards, int generation) {
    /** Segments of more bytes of text take too much memory while they are collected. */
    private static final long LARGEST = 1 << 19;
    /** For smaller ones it does not pay to merge them. */
    private static final long SMALLEST = 1 << 16;
    /** About so many segments can be collected at once, and again one by one when texts change. */
    private static final int MANY = 32;

    Collected {
        segments = List.copyOf(segments);
    }

    /**
     * Collects them.
     *
     * @param onStep is run before each of many parts of the work, by any thread; what it throws ends the work
     */
    static Collected of(
            List<SearchDocument> documents, Set<String> frequent, int shards, int generation, Runnable onStep) {
        List<Integer> cuts = cuts(documents);
        List<Segment> segments = all(
                cuts.size() - 1,
                i -> segment(documents.subList(cuts.get(i), cuts.get(i + 1)), cuts.get(i), frequent, shards),
                onStep);
        return new Collected(segments, documents.size(), shards, generation);
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

    /** Fingerprint of what a document says beside its text. */
    long facts(int document) {
        return segments.stream()
                .filter(segment -> document < segment.end())
                .findFirst()
                .orElseThrow()
                .facts(document);
    }

    /** The same after some documents have changed: the segments that hold one are collected anew. */
    Collected with(List<SearchDocument> all, BitSet changed, Set<String> frequent) {
        List<Segment> next = new ArrayList<>(segments);
        next.replaceAll(segment -> {
            int found = changed.nextSetBit(segment.first());
            return found < 0 || found >= segment.end()
                    ? segment
                    : segment(all.subList(segment.first(), segment.end()), segment.first(), frequent, shards);
        });
        return new Collected(next, documents, shards, generation);
    }

    /** The shards of which the files are others than before a change of documents. */
    int[] different(Collected before) {
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
     * @param isKept whether anything shall be made of it afterwards
     * @param onStep is run before each of many parts of the work, by any thread; what it throws ends the work
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
     * Makes numbered things, several at a time. The threads are its own: those that all work shares might turn to files
     * that wait for what is made here.
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
