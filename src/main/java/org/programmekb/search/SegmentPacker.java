package org.programmekb.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.programmekb.cache.ByteEncoder;

/** Sorts collected terms into merge order: by shard, then by term. */
final class SegmentPacker {
    private final Occurrences occurrences;
    private final int shards;
    private final int shardBits;
    private final ByteEncoder out = new ByteEncoder();
    private final ByteEncoder part = new ByteEncoder();

    /** Pairs identified by a number, rotated so that the bits that select the shard come first, then the term. */
    private final long[] pairs;

    private final Text[] texts;
    private final Name[] names;
    private int nextPair;
    private int nextText;
    private int nextName;

    /** A term that is not identified by a number. */
    private record Text(int shard, String text, int term) {}

    /** A name in the shard of its first term. */
    private record Name(int shard, Alias alias) {}

    SegmentPacker(TermTable terms, Occurrences occurrences, List<Alias> aliases, int shards) {
        this.occurrences = occurrences;
        this.shards = shards;
        this.shardBits = Integer.numberOfTrailingZeros(shards);
        long[] numbered = new long[terms.size()];
        Text[] others = new Text[terms.size()];
        long[] order = new long[terms.size()];
        int pairCount = 0;
        int textCount = 0;
        for (int term = 0; term < terms.size(); term++) {
            if (terms.isNumbered(term)) {
                int number = Integer.rotateRight(terms.pairNumber(term), shardBits) ^ Integer.MIN_VALUE;
                numbered[pairCount++] = (long) number << Integer.SIZE | term;
            } else {
                String text = terms.text(term);
                int shard = Shards.of(text, shards);
                others[textCount] = new Text(shard, text, term);
                order[textCount] = (long) shard << Integer.SIZE | textCount++;
            }
        }
        pairs = Arrays.copyOf(numbered, pairCount);
        Arrays.sort(pairs);
        Arrays.sort(order, 0, textCount);
        texts = new Text[textCount];
        for (int i = 0; i < textCount; i++) {
            texts[i] = others[(int) order[i]];
        }
        names = aliases.stream()
                .filter(alias -> !alias.firstTerm().isEmpty())
                .map(alias -> new Name(Shards.of(alias.firstTerm(), shards), alias))
                .sorted(Comparator.comparingInt(Name::shard).thenComparing(Name::alias, Alias.ORDER))
                .toArray(Name[]::new);
    }

    Segment segment(int first, long[] facts) {
        int[] starts = new int[shards];
        byte[][] groups = new byte[(shards + Segment.GROUP - 1) / Segment.GROUP][];
        for (int shard = 0; shard < shards; shard++) {
            starts[shard] = out.size();
            addPairs(shard);
            addTexts(shard);
            addNames(shard);
            if ((shard + 1) % Segment.GROUP == 0 || shard + 1 == shards) {
                groups[shard / Segment.GROUP] = out.toBytes();
                out.clear();
            }
        }
        return new Segment(first, groups, starts, facts);
    }

    private void addPairs(int shard) {
        int end = nextPair;
        while (end < pairs.length && turned(end) >>> Integer.SIZE - shardBits == shard) {
            end++;
        }
        out.number(end - nextPair);
        long last = -1;
        for (; nextPair < end; nextPair++) {
            long name = turned(nextPair) & (1L << Integer.SIZE - shardBits) - 1;
            out.number((int) (name - last - 1));
            addOccurrences((int) pairs[nextPair], true);
            last = name;
        }
    }

    /** The rotated number of a pair as an unsigned number. */
    private long turned(int at) {
        return (pairs[at] ^ Long.MIN_VALUE) >>> Integer.SIZE;
    }

    private void addTexts(int shard) {
        int end = nextText;
        while (end < texts.length && texts[end].shard == shard) {
            end++;
        }
        Arrays.sort(texts, nextText, end, Comparator.comparing(Text::text));
        out.number(end - nextText);
        String last = "";
        for (; nextText < end; nextText++) {
            String text = texts[nextText].text;
            int shared = ShardWriter.shared(last, text);
            out.number(shared);
            addText(text, shared);
            addOccurrences(texts[nextText].term, Shards.hasPlaces(text));
            last = text;
        }
    }

    /** The UTF-16 units; a term may end in the middle of a character. */
    private void addText(String text, int from) {
        out.number(text.length() - from);
        for (int i = from; i < text.length(); i++) {
            out.number(text.charAt(i));
        }
    }

    private void addOccurrences(int term, boolean hasPlaces) {
        part.clear();
        occurrences.pack(term, hasPlaces, part);
        out.packed(part);
    }

    private void addNames(int shard) {
        int end = nextName;
        while (end < names.length && names[end].shard == shard) {
            end++;
        }
        out.number(end - nextName);
        for (; nextName < end; nextName++) {
            Alias alias = names[nextName].alias;
            addText(alias.name(), 0);
            out.number(alias.document());
            addText(alias.official(), 0);
        }
    }
}
