package org.programmekb.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.programmekb.Cancellation;

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

    @Test
    void practisesUntilTheCompilersHaveLittleLeftAndWaitsToBeCalled() throws Exception {
        PipedInputStream in = new PipedInputStream();
        PipedOutputStream master = new PipedOutputStream(in);
        PipedInputStream heard = new PipedInputStream();
        Practised program = new Practised() {
            @Override
            public boolean practise(Order order, Cancellation cancellation) {
                assertThat(order).isEqualTo(ORDER);
                rounds.incrementAndGet();
                return pause(50);
            }
        };
        FutureTask<Boolean> practice = start(program, in, new PipedOutputStream(heard));
        master.write(bytes(ORDER));
        master.flush();

        assertThat(heard.read()).isEqualTo(Successor.READY);
        assertThat(program.rounds.get()).isPositive();
        assertThat(practice.isDone()).isFalse();
        master.write(Successor.TAKE_OVER);
        master.flush();

        assertThat(practice.get()).isTrue();
    }

    @Test
    void standsStillWhileSomebodyWaits() throws Exception {
        PipedInputStream in = new PipedInputStream();
        PipedOutputStream master = new PipedOutputStream(in);
        PipedInputStream heard = new PipedInputStream();
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
        FutureTask<Boolean> practice = start(program, in, new PipedOutputStream(heard));
        master.write(bytes(ORDER));
        master.flush();
        begun.await();

        master.write(Successor.PAUSE);
        master.flush();
        cutShort.await();
        pause(100);
        assertThat(program.rounds).hasValue(1);
        master.write(Successor.GO);
        master.flush();

        assertThat(heard.read()).isEqualTo(Successor.READY);
        master.write(Successor.TAKE_OVER);
        master.flush();
        assertThat(practice.get()).isTrue();
    }

    @Test
    void givesUpWhatHasErrors() throws Exception {
        PipedInputStream in = new PipedInputStream();
        PipedOutputStream master = new PipedOutputStream(in);
        master.write(bytes(ORDER));
        master.flush();
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        Practised program = new Practised() {
            @Override
            public boolean practise(Order order, Cancellation cancellation) {
                return false;
            }
        };

        assertThat(Apprentice.practise(program, in, heard)).isFalse();
        assertThat(heard.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static FutureTask<Boolean> start(Program program, PipedInputStream in, OutputStream out) {
        FutureTask<Boolean> task = new FutureTask<>(() -> Apprentice.practise(program, in, out));
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        return task;
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
