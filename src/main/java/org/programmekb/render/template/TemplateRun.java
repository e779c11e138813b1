package org.programmekb.render.template;

import freemarker.core.Environment;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import org.programmekb.config.SiteConfig.PageLimits;
import org.programmekb.diagnostic.Message;
import org.programmekb.execution.TimeLimit;

/** Runs templates that may contain loops and calls without end. */
public record TemplateRun(PageLimits limits) {
    /**
     * Runs a template of an {@link InterruptibleConfiguration}.
     *
     * @throws TemplateLimitException if it needs more time, memory or calls than it has, or prints too much
     */
    public void process(Template template, TemplateHashModel model, Writer out) throws TemplateException, IOException {
        Environment environment = template.createProcessingEnvironment(model, new LimitedWriter(out, limits.bytes()));
        Interruption interruption = new Interruption(environment, limits.seconds());
        TimeLimit time = TimeLimit.start(Duration.ofSeconds(limits.seconds()), interruption);
        try {
            environment.process();
        } catch (TemplateException | IOException | RuntimeException e) {
            interruption.check();
            throw e;
        } catch (StackOverflowError e) {
            throw new TemplateLimitException(Message.of("template-failed.calls"), null);
        } catch (OutOfMemoryError e) {
            throw new TemplateLimitException(Message.of("template-failed.memory"), null);
        } finally {
            time.close();
            interruption.forget();
        }
    }
}
