package org.programmekb.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that so many documents of a language hold that it says nothing where in them they are: of these the index
 * holds what stands beside them, so that phrases like <em>as of now</em> are found without reading many texts.
 */
final class FrequentWords {
    /** Few enough for the manifest, and more than half of what English texts consist of. */
    private static final int MOST = 80;
    /** As many documents tell, which are evenly spread. */
    private static final int SAMPLE = 500;
    /** The least share of documents is one in so many. */
    private static final int SHARE = 8;

    private FrequentWords() {}

    /** The most frequent ones first, those of equal frequency by the alphabet. */
    static List<String> of(List<SearchDocument> documents) {
        int step = documents.size() / SAMPLE + 1;
        Map<String, Integer> counts = new HashMap<>();
        int read = 0;
        for (int i = 0; i < documents.size(); i += step) {
            Set<String> words = words(documents.get(i));
            words.forEach(word -> counts.merge(word, 1, Integer::sum));
            read++;
        }
        int least = read / SHARE + 1;
        return counts.entrySet().stream()
                .filter(each -> each.getValue() >= least)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<String> words(SearchDocument document) {
        Set<String> words = new HashSet<>();
        Tokeniser tokeniser = new Tokeniser(new Tokeniser.Sink() {
            @Override
            public void word(String word, int position) {
                words.add(word);
            }

            @Override
            public void pair(int first, int second, int position) {}

            @Override
            public void single(int character, int position) {}
        });
        document.text().forEach(block -> tokeniser.read(block.text()));
        return words;
    }
}
