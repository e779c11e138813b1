package org.programmekb.render.template;

import freemarker.core.Environment;
import freemarker.template.TemplateException;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.Message;

/** Interrupts the thread that runs a template, and remembers where the template was. */
final class Interruption implements Runnable {
    private final Thread thread = Thread.currentThread();
    private final Environment environment;
    private final int seconds;
    private volatile @Nullable TemplateLimitException exceeded;

    /**
     * For a template that the current thread is about to run.
     *
     * @param seconds for which it may run
     */
    Interruption(Environment environment, int seconds) {
        this.environment = environment;
        this.seconds = seconds;
    }

    @Override
    public void run() {
        exceeded = new TemplateLimitException(Message.of("template-failed.seconds", seconds), place());
        thread.interrupt();
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

    /** Throws an exception if the thread was interrupted, which is the cause of every failure since then. */
    void check() {
        TemplateLimitException limit = exceeded;
        if (limit != null) {
            throw limit;
        }
    }

    /** Lets the thread do other work. */
    void forget() {
        if (exceeded != null) {
            Thread.interrupted();
        }
    }
}
