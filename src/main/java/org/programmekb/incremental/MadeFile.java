package org.programmekb.incremental;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.programmekb.check.PageFacts;

/** What a file of the site was made from and what the check knows of it, packed. */
final class MadeFile {
    /** The numbers of the questions as {@link Output#ascending}, the length of the facts and the facts. */
    private final byte[] bytes;

    private MadeFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A file.
     *
     * @param questions numbers of those that were asked while it was made, ascending
     * @param facts empty if it is no page
     */
    static MadeFile of(int[] questions, Optional<PageFacts> facts, Texts texts) {
        Output output = new Output().ascending(questions);
        if (facts.isEmpty()) {
            return new MadeFile(output.number(0).copy());
        }
        Output stored = new Output();
        StoredFacts.write(facts.get(), texts, stored);
        return new MadeFile(output.number(stored.size())
                .bytes(stored.array(), 0, stored.size())
                .copy());
    }

    /** The numbers of the questions, ascending. */
    int[] questions() {
        return new Input(bytes, 0).ascending();
    }

    /** Whether one of some questions was asked. */
    boolean asksAny(BitSet some) {
        Input input = new Input(bytes, 0);
        int question = 0;
        for (int count = input.number(); count > 0; count--) {
            question += input.number();
            if (some.get(question)) {
                return true;
            }
        }
        return false;
    }

    /** Marks the questions that were asked. */
    void addQuestionsTo(BitSet questions) {
        Input input = new Input(bytes, 0);
        int question = 0;
        for (int count = input.number(); count > 0; count--) {
            question += input.number();
            questions.set(question);
        }
    }

    /** What the check knows of the page; empty if it is none. */
    Optional<PageFacts> facts(String path, Texts texts) {
        Input input = new Input(bytes, 0);
        skipQuestions(input);
        return input.number() == 0 ? Optional.empty() : Optional.of(StoredFacts.read(input, path, texts));
    }

    private static void skipQuestions(Input input) {
        for (int count = input.number(); count > 0; count--) {
            input.number();
        }
    }

    void writeTo(Output output) {
        output.bytes(bytes, 0, bytes.length);
    }

    /** Reads what {@link #writeTo} wrote. */
    static MadeFile read(Input input, byte[] all) {
        int start = input.position();
        skipQuestions(input);
        input.skip(input.number());
        if (input.position() > all.length) {
            throw new IndexOutOfBoundsException(input.position());
        }
        return new MadeFile(Arrays.copyOfRange(all, start, input.position()));
    }
}
