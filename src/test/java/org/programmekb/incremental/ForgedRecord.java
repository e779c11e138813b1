package org.programmekb.incremental;

import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.file.Path;

/** Makes a record wrong, as a mistake of the program would: it keeps what has to be made anew. */
public final class ForgedRecord {
    private ForgedRecord() {}

    /**
     * Lets the record of a build claim that all that it made would come out the same now.
     *
     * @param current the record of a build of the present sources
     */
    public static void forge(Path record, Path current) throws IOException {
        BuildRecord before = BuildRecord.read(record);
        BuildRecord now = BuildRecord.read(current);
        long[] answers = new long[before.answered()];
        before.answers().get(0, answers);
        for (int i = 0; i < answers.length; i++) {
            int same = now.questions().number(before.questions().value(i));
            if (same < now.answered()) {
                answers[i] = now.answer(same);
            }
        }
        new BuildRecord(
                        before.site(),
                        before.settings(),
                        before.findings(),
                        now.basis(),
                        before.texts(),
                        before.questions(),
                        LongBuffer.wrap(answers),
                        before.files())
                .write(record);
    }
}
