package org.programmekb.incremental;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.programmekb.check.PageFacts;

/** Packed record of a file of the site: the questions it was made from and the facts that the check has about it. */
final class MadeFile {
    /** The numbers of the questions as {@link Output#ascending}, the length of the facts, the facts. */
    private final byte[] bytes;

    private MadeFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Packs a file.
     *
     * @param questions numbers of the questions that were asked while it was made, ascending
     * @param facts empty if it is not a page
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

    /** Whether any of these questions was asked. */
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

    /** Adds the questions that were asked to a set. */
    void addQuestionsTo(BitSet questions) {
        Input input = new Input(bytes, 0);
        int question = 0;
        for (int count = input.number(); count > 0; count--) {
            question += input.number();
            questions.set(question);
        }
    }

    /** The facts that the check has about the page; empty if it is not a page. */
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
