package org.programmekb.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TraceTest {
    private static Set<Question> asked(Runnable work) {
        return Trace.of(() -> {
                    work.run();
                    return "";
                })
                .questions()
                .orElseThrow();
    }

    @Test
    void everyQuestionIsNotedOnceHoweverOftenItIsAsked() {
        Set<Question> expected = new HashSet<>();
        Set<Question> asked = asked(() -> {
            for (int i = 0; i < 3_000; i++) {
                Trace.ask("kind" + i % 3, "subject" + i % 500, "detail" + i % 7);
                expected.add(new Question("kind" + i % 3, "subject" + i % 500, "detail" + i % 7));
            }
        });

        assertThat(asked).isEqualTo(expected);
        assertThat(asked.contains(new Question("kind0", "subject0", "detail0"))).isTrue();
        assertThat(asked.contains(new Question("kind0", "subject0", "other"))).isFalse();
    }

    @Test
    void thePartsOfSomethingAskForIt() {
        Trace.Traced<String> part = Trace.of(() -> {
            Trace.ask("a", "b");
            return "part";
        });

        assertThat(asked(() -> {
                    Trace.ask("c", "d");
                    Trace.ask("a", "b");
                    Trace.use(part);
                }))
                .containsExactlyInAnyOrder(new Question("a", "b", ""), new Question("c", "d", ""));
    }

    @Test
    void nothingIsKnownOfWhatCannotBeAskedAgain() {
        assertThat(Trace.of(() -> {
                            Trace.unrepeatable();
                            return "";
                        })
                        .questions())
                .isEmpty();
    }
}
