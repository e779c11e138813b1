package org.programmekb.daemon;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * The process in training itself. It practises the command that the resident program has run last, publishing nothing, until
 * the compilers have little left to do; it stands still while anybody waits for the resident program, and ends with it.
 */
public final class Apprentice {
    /** Of the time of a round, so little spent compiling means that the next round would hardly be faster. */
    private static final double LITTLE = 0.1;

    /** Whoever has not learnt it by then works as he can. */
    private static final Duration MOST = Duration.ofMinutes(3);

    private final InputStream words;
    private final CountDownLatch called = new CountDownLatch(1);
    private boolean isPaused;

    private Apprentice(InputStream words) {
        this.words = words;
    }

    /**
     * Practises until there is little left to learn and the resident program gives way.
     *
     * @param in what the resident program says
     * @param out what it hears
     * @return false if the command cannot be practised, since its project has errors
     */
    public static boolean practise(Program program, InputStream in, OutputStream out)
            throws IOException, InterruptedException {
        InputStream words = new BufferedInputStream(in);
        Order order = Order.read(new FieldReader(words));
        Apprentice apprentice = new Apprentice(words);
        Thread listener = new Thread(apprentice::listen, "listener");
        listener.setDaemon(true);
        listener.start();
        if (!apprentice.practise(program, order)) {
            return false;
        }
        out.write(Successor.READY);
        out.flush();
        apprentice.called.await();
        return true;
    }

    private boolean practise(Program program, Order order) throws InterruptedException {
        CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();
        long practised = 0;
        double share = 1;
        while (share > LITTLE && practised < MOST.toNanos()) {
            awaitGo();
            long start = System.nanoTime();
            long compiled = compilers.getTotalCompilationTime();
            boolean isDone = program.practise(order, this::isPaused);
            if (!isDone && !isPaused()) {
                return false;
            }
            long time = System.nanoTime() - start;
            practised += time;
            if (isDone) {
                share = Duration.ofMillis(compilers.getTotalCompilationTime() - compiled)
                                .toNanos()
                        / (double) time;
            }
        }
        return true;
    }

    private void listen() {
        try {
            int word = words.read();
            while (word == Successor.PAUSE || word == Successor.GO) {
                pause(word == Successor.PAUSE);
                word = words.read();
            }
            if (word == Successor.TAKE_OVER) {
                called.countDown();
                return;
            }
        } catch (IOException e) {
            // Nobody is there to succeed, as below.
        }
        Runtime.getRuntime().halt(1);
    }

    private synchronized boolean isPaused() {
        return isPaused;
    }

    private synchronized void pause(boolean pauses) {
        isPaused = pauses;
        notifyAll();
    }

    private synchronized void awaitGo() throws InterruptedException {
        while (isPaused) {
            wait();
        }
    }
}
