package org.programmekb.render.template;

import freemarker.core.Environment;
import freemarker.template.TemplateException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.Message;

/** Ends a template that would not end, or not in time. Templates cannot catch it. */
public final class TemplateLimitException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Message reason;
    private final transient @Nullable TemplateException place;

    /**
     * Ends a template.
     *
     * @param place carries the place in the template, if that is known
     */
    TemplateLimitException(Message reason, @Nullable TemplateException place) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
        this.place = place;
    }

    /** The template that the current thread is running has printed more than it may. */
    static TemplateLimitException tooLarge(int most) {
        Environment environment = Environment.getCurrentEnvironment();
        return new TemplateLimitException(
                Message.of("template-failed.bytes", most),
                environment == null ? null : new TemplateException(environment));
    }

    /** What is wrong. */
    public Message reason() {
        return reason;
    }

    /** Knows the place in the template. */
    public Optional<TemplateException> place() {
        return Optional.ofNullable(place);
    }
}
