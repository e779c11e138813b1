package org.programmekb.incremental;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.programmekb.cache.ByteDecoder;
import org.programmekb.cache.ByteEncoder;
import org.programmekb.trace.Question;

/** Numbered set of questions, for any number of threads. Like {@link Texts}, on which it is built, it only grows. */
final class Questions {
    /** There are few kinds and details, and they are repeated often. */
    private static final int MOST_FREQUENT = 1 << 12;

    private static final int PARTS = 3;

    private final Texts texts;
    private final Map<String, Integer> frequent = new HashMap<>();
    /** The numbers of kind, subject and detail of each question. */
    private int[] parts = new int[PARTS << 8];

    private final NumberTable numbers = new NumberTable();

    Questions(Texts texts) {
        this.texts = texts;
    }

    synchronized int number(Question question) {
        return number(frequent(question.kind()), texts.number(question.subject()), frequent(question.detail()));
    }

    /** The numbers of these questions, ascending. */
    synchronized int[] numbers(Set<Question> questions) {
        int[] found = new int[questions.size()];
        int i = 0;
        for (Question question : questions) {
            found[i++] = number(question);
        }
        Arrays.sort(found);
        return found;
    }

    private int frequent(String text) {
        Integer known = frequent.get(text);
        if (known != null) {
            return known;
        }
        int number = texts.number(text);
        if (frequent.size() < MOST_FREQUENT) {
            frequent.put(text, number);
        }
        return number;
    }

    private int number(int kind, int subject, int detail) {
        // The numbers are small and close together, so small factors would give many questions the same hash.
        int hash = (kind * 0x2c1b3c6d + subject) * 0x297a2d39 + detail;
        for (int at = numbers.first(hash); at >= 0; at = numbers.next(at)) {
            int number = numbers.number(at);
            if (parts[number * PARTS + 1] == subject
                    && parts[number * PARTS] == kind
                    && parts[number * PARTS + 2] == detail) {
                return number;
            }
        }
        int number = numbers.add(hash);
        int at = number * PARTS;
        if (at + PARTS > parts.length) {
            parts = Arrays.copyOf(parts, parts.length + (parts.length / PARTS / 2) * PARTS);
        }
        parts[at] = kind;
        parts[at + 1] = subject;
        parts[at + 2] = detail;
        return number;
    }

    /** The number of the text of the question's kind. */
    synchronized int kind(int number) {
        return part(number, 0);
    }

    synchronized Question question(int number) {
        return new Question(texts.text(part(number, 0)), texts.text(part(number, 1)), texts.text(part(number, 2)));
    }

    private int part(int number, int part) {
        if (number < 0 || number >= numbers.size()) {
            throw new IndexOutOfBoundsException(number);
        }
        return parts[number * PARTS + part];
    }

    synchronized int size() {
        return numbers.size();
    }

    /** Appends the numbers of the texts of a question. */
    synchronized void pack(int number, ByteEncoder out) {
        out.number(part(number, 0));
        out.number(part(number, 1));
        out.number(part(number, 2));
    }

    /** Adds a question read from the input. */
    synchronized void unpack(ByteDecoder in) {
        number(text(in.number()), text(in.number()), text(in.number()));
    }

    private int text(int number) {
        if (number < 0 || number >= texts.size()) {
            throw new IndexOutOfBoundsException(number);
        }
        return number;
    }
}
