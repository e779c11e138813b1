package org.programmekb.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class TrainingTest {
    private static final Order ORDER = new Order(Path.of("/somewhere"), Map.of("A", "1"), List.of("build"));
    private static final int LIFE_MILLIS = 3_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final List<String> QUICK_LEARNER = List.of(QuickLearner.class.getName(), "build");

    private Training training = new Training(Optional.empty(), List.of());

    /** Is ready at once if it is to learn the command that is its argument, and ends soon after it has taken over. */
    static final class QuickLearner {
        private QuickLearner() {}

        public static void main(String[] arguments) throws Exception {
            Order order = Order.read(new FieldReader(System.in));
            if (order.arguments().equals(List.of(arguments))) {
                System.out.write(Successor.READY);
                System.out.flush();
            }
            int word = System.in.read();
            while (word == Successor.PAUSE || word == Successor.GO) {
                word = System.in.read();
            }
            if (word == Successor.TAKE_OVER) {
                Thread.sleep(LIFE_MILLIS);
            }
        }
    }

    @AfterEach
    void end() {
        training.end();
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(10);
        }
    }

    @Test
    void beginsOnceCommandsHaveTakenLongAndNobodyWaits() throws Exception {
        training = new Training(Optional.of(MINUTE), QUICK_LEARNER);
        training.worked(ORDER, MINUTE.minusSeconds(1), true);
        training.lead(MINUTE.toNanos());
        assertThat(training.isGoingOn()).isFalse();

        training.worked(ORDER, Duration.ofSeconds(1), true);
        training.lead(1);
        assertThat(training.isGoingOn()).isFalse();
        training.lead(MINUTE.toNanos());

        assertThat(training.isGoingOn()).isTrue();
    }

    @Test
    void givesWayOnlyWhileNobodyWaitsAndServesAgainIfThatFails() throws Exception {
        training = new Training(Optional.of(Duration.ZERO), QUICK_LEARNER);
        training.worked(ORDER, MINUTE, true);
        training.lead(MINUTE.toNanos());
        assertThat(training.pause()).isTrue();
        TimeUnit.SECONDS.sleep(1);
        training.lead(MINUTE.toNanos());
        assertThat(training.isGivingWay()).isFalse();
        training.resume();

        await(() -> {
            training.lead(1);
            return training.isGivingWay();
        });

        assertThat(training.pause()).isFalse();
        training.end();
        assertThat(training.isGoingOn()).isTrue();
        await(() -> !training.isGivingWay());
        assertThat(training.pause()).isTrue();
    }

    @Test
    void practisesNothingThatHasErrorsAndNothingIfNobodyWantsIt() {
        training = new Training(Optional.of(Duration.ZERO), QUICK_LEARNER);
        training.lead(MINUTE.toNanos());
        training.worked(ORDER, MINUTE, true);
        training.worked(ORDER, MINUTE, false);
        training.lead(MINUTE.toNanos());
        assertThat(training.isGoingOn()).isFalse();

        training = new Training(Optional.empty(), QUICK_LEARNER);
        training.worked(ORDER, MINUTE, true);
        training.lead(MINUTE.toNanos());
        assertThat(training.isGoingOn()).isFalse();
    }

    @Test
    void trainsNobodyAgainAfterOneThatEnded() throws Exception {
        training = new Training(Optional.of(Duration.ZERO), List.of("no.such.Class"));
        training.worked(ORDER, MINUTE, true);
        training.lead(MINUTE.toNanos());
        await(() -> !training.isGoingOn());

        training.lead(MINUTE.toNanos());

        assertThat(training.isGoingOn()).isFalse();
        assertThat(training.isGivingWay()).isFalse();
    }

    @Test
    void isEndedWithItsProcess() throws Exception {
        training = new Training(Optional.of(Duration.ZERO), QUICK_LEARNER);
        training.worked(ORDER, MINUTE, true);
        training.lead(MINUTE.toNanos());
        assertThat(training.isGoingOn()).isTrue();

        training.end();

        await(() -> !training.isGoingOn());
        training.lead(MINUTE.toNanos());
        assertThat(training.isGoingOn()).isFalse();
    }
}
