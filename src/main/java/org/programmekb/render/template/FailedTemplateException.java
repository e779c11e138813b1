package org.programmekb.render.template;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;
import org.programmekb.render.template.TemplateFailures.Failure;

/** A template with a mistake, which it names with its place. */
public final class FailedTemplateException extends ExplainedException {
    private static final long serialVersionUID = 1L;
    private final transient Failure failure;

    private FailedTemplateException(Failure failure) {
        super(Message.of("template-failed.at", failure.place().location(), failure.hint()));
        this.failure = failure;
    }

    /** A template that failed while a page was made. */
    public static FailedTemplateException of(TemplateException failure, TemplateFileLoader loader) {
        return new FailedTemplateException(Failure.of(
                TemplatePlace.of(failure, loader),
                TemplateMistake.of(failure, loader.files().names())));
    }

    /** A template that cannot be read. */
    public static FailedTemplateException of(ParseException failure, TemplateFileLoader loader) {
        return new FailedTemplateException(Failure.of(TemplatePlace.of(failure, loader), TemplateMistake.of(failure)));
    }

    /** A template that was ended at its limits. */
    public static FailedTemplateException of(
            TemplateLimitException failure, String template, TemplateFileLoader loader) {
        return new FailedTemplateException(
                Failure.limited(TemplatePlace.of(failure, template, loader), failure.reason()));
    }

    Failure failure() {
        return failure;
    }
}
