package org.programmekb.trace;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Set of questions in the order in which they were first asked. Most are asked many times while a page is made; looking
 * one up allocates no object.
 */
final class QuestionSet extends AbstractSet<Question> {
    private Question[] asked = new Question[8];
    private int size;
    /**
     * Hash table with open addressing: numbers of questions from 1, and 0 for a free slot; more than half is always
     * free.
     */
    private int[] table = new int[16];

    /** Adds a question. */
    void add(String kind, String subject, String detail) {
        int slot = slot(Question.hash(kind, subject, detail), kind, subject, detail);
        if (table[slot] == 0) {
            append(slot, new Question(kind, subject, detail));
        }
    }

    @Override
    public boolean add(Question question) {
        int slot = slot(question.hashCode(), question.kind(), question.subject(), question.detail());
        if (table[slot] != 0) {
            return false;
        }
        append(slot, question);
        return true;
    }

    private int slot(int hash, String kind, String subject, String detail) {
        int mask = table.length - 1;
        int slot = (hash ^ hash >>> 16) & mask;
        while (table[slot] != 0) {
            Question other = asked[table[slot] - 1];
            if (other.subject().equals(subject)
                    && other.kind().equals(kind)
                    && other.detail().equals(detail)) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void append(int slot, Question question) {
        if (size == asked.length) {
            asked = Arrays.copyOf(asked, 2 * size);
        }
        asked[size++] = question;
        table[slot] = size;
        if (2 * size >= table.length) {
            table = new int[2 * table.length];
            for (int i = 0; i < size; i++) {
                Question each = asked[i];
                table[slot(each.hashCode(), each.kind(), each.subject(), each.detail())] = i + 1;
            }
        }
    }

    @Override
    public boolean contains(@Nullable Object other) {
        return other instanceof Question question
                && table[slot(question.hashCode(), question.kind(), question.subject(), question.detail())] != 0;
    }

    @Override
    public Iterator<Question> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public Question next() {
                if (next >= size) {
                    throw new NoSuchElementException();
                }
                return asked[next++];
            }
        };
    }

    @Override
    public int size() {
        return size;
    }
}
