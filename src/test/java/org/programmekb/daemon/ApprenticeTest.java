package org.programmekb.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.programmekb.execution.Cancellation;

@Timeout(60)
final class ApprenticeTest {
    private static final Order ORDER =
            new Order(Path.of("/somewhere"), Map.of("A", "1=2", "B", "数\n"), List.of("build", "-s", "a b", ""));

    /** Practises as it is told; runs nothing. */
    private abstract static class Practised implements Program {
        final AtomicInteger rounds = new AtomicInteger();

        @Override
        public boolean takes(List<String> arguments) {
            throw new AssertionError("nobody asks");
        }

        @Override
        public int run(Order order, OutputStream out, OutputStream err, Cancellation cancellation) {
            throw new AssertionError("nothing is run");
        }

        @Override
        public void rest() {
            throw new AssertionError("nothing is held");
        }
    }

    private static byte[] bytes(Order order) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        order.write(bytes);
        return bytes.toByteArray();
    }

    @Test
    void readsTheOrderThatWasWritten() throws Exception {
        assertThat(Order.read(new FieldReader(new ByteArrayInputStream(bytes(ORDER)))))
                .isEqualTo(ORDER);
    }

    /** An apprentice at work, with both ends of what it hears and says. */
    private static final class AtWork {
        private final PipedOutputStream words = new PipedOutputStream();
        private final PipedInputStream said = new PipedInputStream();
        private final FutureTask<Boolean> practice;

        AtWork(Program program) throws Exception {
            PipedInputStream in = new PipedInputStream(words);
            PipedOutputStream out = new PipedOutputStream(said);
            practice = new FutureTask<>(() -> Apprentice.practise(program, in, out));
            Thread thread = new Thread(practice);
            thread.setDaemon(true);
            thread.start();
            words.write(bytes(ORDER));
            words.flush();
        }

        void tell(int word) throws IOException {
            words.write(word);
            words.flush();
        }
    }

    @Test
    void practisesUntilTheCompilersHaveLittleLeftAndWaitsToBeCalled() throws Exception {
        Practised program = new Practised() {
            @Override
            public boolean practise(Order order, Cancellation cancellation) {
                assertThat(order).isEqualTo(ORDER);
                rounds.incrementAndGet();
                return pause(50);
            }
        };
        AtWork apprentice = new AtWork(program);

        assertThat(apprentice.said.read()).isEqualTo(Successor.READY);
        assertThat(program.rounds.get()).isPositive();
        assertThat(apprentice.practice.isDone()).isFalse();
        apprentice.tell(Successor.TAKE_OVER);

        assertThat(apprentice.practice.get()).isTrue();
    }

    @Test
    void standsStillWhileSomebodyWaits() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch cutShort = new CountDownLatch(1);
        Practised program = new Practised() {
            @Override
            public boolean practise(Order order, Cancellation cancellation) {
                rounds.incrementAndGet();
                if (rounds.get() > 1) {
                    return pause(50);
                }
                begun.countDown();
                while (!cancellation.isRequested()) {
                    pause(1);
                }
                cutShort.countDown();
                return false;
            }
        };
        AtWork apprentice = new AtWork(program);
        begun.await();

        apprentice.tell(Successor.PAUSE);
        cutShort.await();
        pause(100);
        assertThat(program.rounds).hasValue(1);
        apprentice.tell(Successor.GO);

        assertThat(apprentice.said.read()).isEqualTo(Successor.READY);
        apprentice.tell(Successor.TAKE_OVER);
        assertThat(apprentice.practice.get()).isTrue();
    }

    @Test
    void givesUpWhatHasErrors() throws Exception {
        AtWork apprentice = new AtWork(new Practised() {
            @Override
            public boolean practise(Order order, Cancellation cancellation) {
                return false;
            }
        });

        assertThat(apprentice.practice.get()).isFalse();
        assertThat(apprentice.said.available()).isZero();
    }

    private static boolean pause(int millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
