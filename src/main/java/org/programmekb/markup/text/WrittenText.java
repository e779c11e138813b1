package org.programmekb.markup.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.Location;
import org.programmekb.prose.Passage;

/** Finds where the characters of one passage were written. */
public final class WrittenText implements Passage.Places {
    private final Stretch stretch;
    private final Supplier<Location> block;
    private final List<Piece> pieces = new ArrayList<>();

    /**
     * A passage without pieces yet.
     *
     * @param stretch the part of the source in which the passage stands
     * @param block its place, for characters that cannot be found
     */
    private WrittenText(Stretch stretch, Supplier<Location> block) {
        this.stretch = stretch;
        this.block = block;
    }

    /** Text without markup within it. */
    private static final class Piece {
        private final int start;
        private final String words;
        private final IntSupplier earliest;
        private int @Nullable [] offsets;

        Piece(int start, String words, IntSupplier earliest) {
            this.start = start;
            this.words = words;
            this.earliest = earliest;
        }
    }

    /**
     * Adds text that was written in one go.
     *
     * @param start where it starts in the passage
     * @param earliest finds an offset in the source before which it cannot be; 0 if none is known
     */
    public void add(int start, String words, IntSupplier earliest) {
        pieces.add(new Piece(start, words, earliest));
    }

    @Override
    public Location of(Passage passage, int start, int end) {
        Alignment source = stretch.aligned();
        Piece piece = pieceAt(start);
        if (source == null || piece == null) {
            return block.get();
        }
        int within = start - piece.start;
        int[] offsets = piece.offsets;
        if (offsets != null && within < offsets.length) {
            return source.at(offsets[within]);
        }
        return near(source, piece, within, within + Math.max(end - start, 1));
    }

    /** In text of which some was made by the markup, what surrounds the characters may still be found. */
    private Location near(Alignment source, Piece piece, int start, int end) {
        int known = Math.min(start, piece.words.length() - 1);
        for (int margin = 12; margin >= 0; margin -= 4) {
            int from = Math.max(0, known - margin);
            int to = Math.min(piece.words.length(), end + margin);
            if (from < to) {
                int[] offsets = source.find(piece.words.substring(from, to), piece.earliest.getAsInt());
                if (offsets != null) {
                    return source.at(offsets[known - from]);
                }
            }
        }
        return block.get();
    }

    private @Nullable Piece pieceAt(int start) {
        Piece found = null;
        for (Piece piece : pieces) {
            if (piece.start <= start) {
                found = piece;
            }
        }
        return found;
    }

    /** Passages that were written one after the other from a known place on. */
    public static final class Stretch {
        private final Supplier<List<Places.Start>> known;
        private final List<WrittenText> passages = new ArrayList<>();
        private @Nullable Alignment source;

        /** A stretch that may start at one of these places. */
        public Stretch(Supplier<List<Places.Start>> starts) {
            this.known = starts;
        }

        /** The next passage of this stretch. */
        public WrittenText next(Supplier<Location> block) {
            WrittenText next = new WrittenText(this, block);
            passages.add(next);
            return next;
        }

        /** Looks for all pieces in order, so that each is found in its own place and not where it occurs first. */
        private @Nullable Alignment aligned() {
            List<Places.Start> starts = source == null ? known.get() : List.of();
            if (!starts.isEmpty()) {
                Alignment chosen = new Alignment(starts.get(0));
                for (int i = 1; i < starts.size() && !chosen.holds(firstWords()); i++) {
                    chosen = new Alignment(starts.get(i));
                }
                source = chosen;
                for (WrittenText passage : passages) {
                    for (Piece piece : passage.pieces) {
                        piece.offsets = chosen.next(piece.words, piece.earliest.getAsInt());
                    }
                }
            }
            return source;
        }

        private String firstWords() {
            return passages.stream()
                    .flatMap(passage -> passage.pieces.stream())
                    .findFirst()
                    .map(piece -> piece.words)
                    .orElse("");
        }
    }
}
