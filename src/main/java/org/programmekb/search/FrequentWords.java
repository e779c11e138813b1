package org.programmekb.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Words that occur in so many documents of a language that their posting lists are of little use. Instead the index has
 * pairs of such a word and its neighbour, so that phrases such as <em>as of now</em> are found without reading many
 * texts.
 */
final class FrequentWords {
    /** Small enough for the manifest, and more than half of the running words of English texts. */
    private static final int MOST = 80;
    /** Number of documents in the sample, which are evenly distributed. */
    private static final int SAMPLE = 500;
    /** A word is frequent only if it occurs in at least 1 / {@value} of the documents. */
    private static final int SHARE = 8;

    private final Map<String, Word> counts = new HashMap<>();
    private final Map<Integer, List<Word>> kept = new HashMap<>();
    private final boolean isKept;

    /** A word and the number of documents that contain it. */
    private static final class Word {
        private final String text;
        private int count;

        private Word(String text) {
            this.text = text;
        }
    }

    /** An empty counter; if it is kept, it can count again after documents have changed. */
    FrequentWords(boolean isKept) {
        this.isKept = isKept;
    }

    /** Counts the words of documents that are new or have changed. */
    void count(List<SearchDocument> documents, IntPredicate isChanged) {
        int step = documents.size() / SAMPLE + 1;
        for (int i = 0; i < documents.size(); i += step) {
            if (isChanged.test(i)) {
                kept.getOrDefault(i, List.of()).forEach(word -> word.count--);
                List<Word> words = words(documents.get(i)).stream()
                        .map(word -> counts.computeIfAbsent(word, Word::new))
                        .toList();
                words.forEach(word -> word.count++);
                if (isKept) {
                    kept.put(i, words);
                }
            }
        }
    }

    /** The most frequent words first; words of equal frequency are in alphabetical order. */
    List<String> of(int documents) {
        int step = documents / SAMPLE + 1;
        int least = (documents + step - 1) / step / SHARE + 1;
        return counts.values().stream()
                .filter(word -> word.count >= least)
                .sorted(Comparator.<Word>comparingInt(word -> -word.count).thenComparing(word -> word.text))
                .limit(MOST)
                .map(word -> word.text)
                .toList();
    }

    private static Set<String> words(SearchDocument document) {
        Set<String> words = new HashSet<>();
        Tokeniser tokeniser = new Tokeniser(new Tokeniser.Sink() {
            @Override
            public void word(StringBuilder word, int position) {
                words.add(word.toString());
            }
        });
        document.text().forEach(block -> tokeniser.read(block.text()));
        return words;
    }
}
