package org.programmekb.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.programmekb.cache.ByteDecoder;

/** Makes the file of one shard by merging the data of all segments. */
final class ShardMerger {
    private final List<Segment> segments;
    private final int shard;
    private final ShardWriter writer;
    private final Postings postings = new Postings();

    /** For each pair: its name, then its index in {@link #parts}. */
    private long[] pairs = new long[1 << 8];

    /** For each part of the posting list of a pair: its segment and start. */
    private int[] parts = new int[1 << 9];

    private int pairCount;
    private final List<Text> texts = new ArrayList<>();
    private final List<Alias> aliases = new ArrayList<>();

    /** A term in one segment. */
    private record Text(String text, int segment, int at) {}

    private ShardMerger(List<Segment> segments, int shard, ShardWriter writer) {
        this.segments = segments;
        this.shard = shard;
        this.writer = writer;
    }

    /**
     * The file of a shard.
     *
     * @param segments in the order of their documents
     */
    static byte[] merge(List<Segment> segments, int shard, ShardWriter writer) {
        return new ShardMerger(segments, shard, writer).merge();
    }

    private byte[] merge() {
        for (int i = 0; i < segments.size(); i++) {
            read(segments.get(i), i);
        }
        writePairs();
        writeTexts();
        aliases.sort(Alias.ORDER);
        return writer.finish(aliases);
    }

    private void read(Segment segment, int number) {
        ByteDecoder in = segment.shard(shard);
        long name = -1;
        for (int left = in.number(); left > 0; left--) {
            name += (in.number() & 0xffffffffL) + 1;
            addPair(name, number, in.at());
            in.skip(in.number());
        }
        StringBuilder text = new StringBuilder();
        for (int left = in.number(); left > 0; left--) {
            texts.add(new Text(text(in, text, in.number()), number, in.at()));
            in.skip(in.number());
        }
        for (int left = in.number(); left > 0; left--) {
            aliases.add(new Alias(text(in, text, 0), segment.first() + in.number(), text(in, text, 0)));
        }
    }

    /** A text that begins like the one before. */
    private static String text(ByteDecoder in, StringBuilder text, int shared) {
        text.setLength(shared);
        for (int left = in.number(); left > 0; left--) {
            text.append((char) in.number());
        }
        return text.toString();
    }

    private void addPair(long name, int segment, int at) {
        if (pairCount == pairs.length) {
            pairs = Arrays.copyOf(pairs, pairCount * 2);
            parts = Arrays.copyOf(parts, pairCount * 4);
        }
        parts[pairCount * 2] = segment;
        parts[pairCount * 2 + 1] = at;
        pairs[pairCount] = name << Integer.SIZE | pairCount;
        pairCount++;
    }

    private void writePairs() {
        // A name has less than 32 bits, since there are at least eight shards.
        Arrays.sort(pairs, 0, pairCount);
        int different = 0;
        for (int i = 0; i < pairCount; i++) {
            different += i == 0 || name(i) != name(i - 1) ? 1 : 0;
        }
        writer.beginPairs(different);
        for (int i = 0; i < pairCount; i++) {
            int part = (int) pairs[i];
            collect(parts[part * 2], parts[part * 2 + 1], true);
            if (i + 1 == pairCount || name(i) != name(i + 1)) {
                writer.pair(name(i), postings);
                postings.clear();
            }
        }
    }

    private long name(int at) {
        return pairs[at] >>> Integer.SIZE;
    }

    private void writeTexts() {
        // The sort is stable: equal terms stay in the order of segments.
        texts.sort(Comparator.comparing(Text::text));
        int different = 0;
        for (int i = 0; i < texts.size(); i++) {
            different += isNew(i) ? 1 : 0;
        }
        writer.beginTexts(different);
        for (int i = 0; i < texts.size(); i++) {
            Text text = texts.get(i);
            boolean hasPlaces = Shards.hasPlaces(text.text);
            collect(text.segment, text.at, hasPlaces);
            if (i + 1 == texts.size() || isNew(i + 1)) {
                writer.text(text.text, hasPlaces, postings);
                postings.clear();
            }
        }
    }

    private boolean isNew(int at) {
        return at == 0 || !texts.get(at).text.equals(texts.get(at - 1).text);
    }

    private void collect(int number, int at, boolean hasPlaces) {
        Segment segment = segments.get(number);
        ByteDecoder in = segment.at(shard, at);
        int length = in.number();
        postings.add(in, in.at() + length, segment.first(), hasPlaces);
    }
}
