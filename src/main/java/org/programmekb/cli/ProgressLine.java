package org.programmekb.cli;

import java.util.concurrent.TimeUnit;
import org.programmekb.execution.Progress;

/** Progress of a long build on one line of the terminal, which is removed when the build is done. */
final class ProgressLine implements Progress, AutoCloseable {
    /** For a build that is faster, no line is shown. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String ERASE = "\r\u001b[K";

    private final Console console;
    private final long start = System.nanoTime();
    private long last;
    private String lastStage = "";
    private boolean shown;

    ProgressLine(Console console) {
        this.console = console;
    }

    /** Also ends a build that nobody waits for any more. */
    @Override
    public synchronized void at(String stage, int done, int total) {
        console.cancellation().check();
        long now = System.nanoTime();
        if (!console.terminal() || now - start < PATIENCE || now - last < PAUSE && stage.equals(lastStage)) {
            return;
        }
        last = now;
        lastStage = stage;
        shown = true;
        console.err().print(ERASE + "kb: " + stage + (total == 0 ? "" : " " + done + " of " + total) + " …");
        console.err().flush();
    }

    @Override
    public synchronized void close() {
        if (shown) {
            console.err().print(ERASE);
            console.err().flush();
            shown = false;
        }
    }
}
