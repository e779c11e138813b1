package org.programmekb.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.programmekb.fuzz.FuzzTarget;

/** Texts for the search: a term is found by itself. */
public final class TokeniserTarget implements FuzzTarget {
    @Override
    public void read(byte[] input) {
        for (String text :
                List.of(new String(input, StandardCharsets.UTF_8), new String(input, StandardCharsets.UTF_16LE))) {
            int length = text.codePointCount(0, text.length());
            List<String> terms = terms(text);
            if (terms.size() > 40 * length + 1) {
                throw new IllegalStateException("has too many terms: " + terms);
            }
            for (String term : terms) {
                if (!terms(term).contains(term)) {
                    throw new IllegalStateException(term + " is not a term of itself, but " + terms(term));
                }
            }
        }
    }

    private static List<String> terms(String text) {
        List<String> terms = new ArrayList<>();
        new Tokeniser(new Tokeniser.Sink() {
                    @Override
                    public void word(StringBuilder word) {
                        terms.add(word.toString());
                    }

                    @Override
                    public void pair(int first, int second) {
                        terms.add(Character.toString(first) + Character.toString(second));
                    }

                    @Override
                    public void single(int character) {
                        terms.add(Character.toString(character));
                    }
                })
                .read(text);
        return terms;
    }
}
