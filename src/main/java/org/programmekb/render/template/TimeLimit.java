package org.programmekb.render.template;

import freemarker.core.Environment;
import freemarker.template.TemplateException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.Message;

/** Interrupts the thread that runs a template when the time is over. */
final class TimeLimit implements AutoCloseable {
    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private final Thread thread = Thread.currentThread();
    private final Environment environment;
    private final int seconds;
    private final Future<?> alarm;
    private boolean isClosed;
    private @Nullable TemplateLimitException exceeded;

    private TimeLimit(Environment environment, int seconds) {
        this.environment = environment;
        this.seconds = seconds;
        this.alarm = CLOCK.schedule(this::interrupt, seconds, TimeUnit.SECONDS);
    }

    /** Starts the time of a template that the current thread is about to run. */
    static TimeLimit start(Environment environment, int seconds) {
        return new TimeLimit(environment, seconds);
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "template-clock");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    private synchronized void interrupt() {
        if (!isClosed) {
            exceeded = new TemplateLimitException(Message.of("template-failed.seconds", seconds), place());
            thread.interrupt();
        }
    }

    /** Where the other thread is now. It goes on meanwhile, so that this can fail. */
    private @Nullable TemplateException place() {
        try {
            TemplateException place = new TemplateException(environment);
            place.getFTLInstructionStack();
            return place;
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** Throws an exception if the time was over, which is the cause of every failure since then. */
    synchronized void check() {
        if (exceeded != null) {
            throw exceeded;
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        alarm.cancel(false);
        if (exceeded != null) {
            Thread.interrupted();
        }
    }
}
