package org.programmekb.cli.command;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.programmekb.diagnostic.Message;
import org.programmekb.execution.Progress;

/** Progress of a long build on one line of the terminal, which is removed when the build is done. */
public final class ProgressLine implements Progress, AutoCloseable {
    /** For a build that is faster, no line is shown. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String ERASE = "\r\u001b[K";

    private final Console console;
    private final long start = System.nanoTime();
    private long last;
    private Optional<Message> lastStage = Optional.empty();
    private boolean shown;

    public ProgressLine(Console console) {
        this.console = console;
    }

    /** Also ends a build that nobody waits for any more. */
    @Override
    public synchronized void at(Message stage, int done, int total) {
        console.cancellation().check();
        long now = System.nanoTime();
        if (!console.terminal()
                || now - start < PATIENCE
                || now - last < PAUSE && lastStage.equals(Optional.of(stage))) {
            return;
        }
        last = now;
        lastStage = Optional.of(stage);
        shown = true;
        Message line =
                total == 0 ? Message.of("progress.stage", stage) : Message.of("progress.counted", stage, done, total);
        console.err().print(ERASE + line.in(console.language()));
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
