package org.programmekb.cli.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.programmekb.execution.Cancellation;

/** Tells the command of this process that a signal ends the process, and gives it time to remove what it has begun. */
public final class Signals implements Cancellation {
    /** Work ends within some hundredths of a second, but a busy machine needs longer to come to that. */
    private static final int PATIENCE_MILLIS = 10_000;

    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean isRequested;

    private Signals() {}

    /** Waits for signals to this process. */
    public static Signals ofProcess() {
        Signals signals = new Signals();
        Runtime.getRuntime().addShutdownHook(new Thread(signals::end, "signals"));
        return signals;
    }

    private void end() {
        isRequested = true;
        try {
            over.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRequested() {
        return isRequested;
    }

    /** Says that the command has ended. */
    public void over() {
        over.countDown();
    }
}
