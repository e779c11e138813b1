package org.programmekb.jbake;

import freemarker.cache.FileTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;
import org.programmekb.render.template.InterruptibleConfiguration;
import org.programmekb.render.template.TemplateLimitException;
import org.programmekb.render.template.TemplateRun;

/**
 * FreeMarker engine for JBake documents: {@code .ftlh} escapes HTML, {@code .ftlx} escapes XML, {@code .ftl} escapes
 * nothing, like JBake's own engine. Unlike with that engine, templates have no access to Java classes and do not depend
 * on the machine.
 */
public final class FreeMarkerEngine extends AbstractTemplateEngine {
    /** File extensions in the order in which templates are searched. */
    static final List<String> EXTENSIONS = List.of("ftlh", "ftl", "ftlx");

    static final Version VERSION = Configuration.VERSION_2_3_34;

    /** As in JBake, a comment may end with the template; a directive that is not one is an error from this version on. */
    private final Configuration freemarker = new InterruptibleConfiguration(Configuration.VERSION_2_3_19);

    private final TemplateRun run;

    /**
     * The constructor that JBake calls.
     *
     * @throws IOException if the folder of templates cannot be read
     */
    public FreeMarkerEngine(JBakeConfiguration config, ContentStore db) throws IOException {
        super(config, db);
        run = new TemplateRun(config instanceof BakeConfiguration bake ? bake.pageLimits() : Limits.DEFAULT.page());
        freemarker.setTemplateLoader(loader(config));
        freemarker.setRecognizeStandardFileExtensions(true);
        freemarker.setDefaultEncoding(config.getTemplateEncoding());
        freemarker.setOutputEncoding(config.getOutputEncoding());
        freemarker.setLocale(locale(config));
        if (config.getFreemarkerTimeZone() != null) {
            freemarker.setTimeZone(config.getFreemarkerTimeZone());
            freemarker.setSQLDateAndTimeTimeZone(config.getFreemarkerTimeZone());
        }
        freemarker.setObjectWrapper(new DefaultObjectWrapperBuilder(VERSION).build());
        freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        freemarker.setAPIBuiltinEnabled(false);
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setWrapUncheckedExceptions(true);
    }

    private static TemplateLoader loader(JBakeConfiguration config) throws IOException {
        return config instanceof BakeConfiguration bake
                ? bake.templates()
                : new FileTemplateLoader(config.getTemplateFolder());
    }

    /** Stock templates print names of months; the US names are the same in all Java versions. */
    private static Locale locale(JBakeConfiguration config) {
        String configured = config.getJvmLocale();
        return configured == null ? Locale.US : Locale.forLanguageTag(configured.replace('_', '-'));
    }

    @Override
    public void renderDocument(TemplateModel model, String templateName, Writer writer) throws RenderingException {
        try {
            run.process(
                    freemarker.getTemplate(templateName),
                    new FreeMarkerVariables(model, db, extractors, freemarker.getObjectWrapper()),
                    writer);
        } catch (ParseException e) {
            throw failure(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), e.getEditorMessage(), e);
        } catch (TemplateException e) {
            throw failure(
                    e.getTemplateSourceName(),
                    e.getLineNumber(),
                    e.getColumnNumber(),
                    e.getMessageWithoutStackTop(),
                    e);
        } catch (TemplateLimitException e) {
            String place = e.place()
                    .map(at -> at.getTemplateSourceName() + ":" + at.getLineNumber() + ":" + at.getColumnNumber())
                    .orElse(templateName);
            throw new RenderingException(new ExplainedException(Message.of("template-failed.at", place, e.reason())));
        } catch (IOException e) {
            throw new RenderingException(e);
        }
    }

    private static RenderingException failure(
            @Nullable String template,
            @Nullable Integer line,
            @Nullable Integer column,
            @Nullable String message,
            Exception cause) {
        String text = String.valueOf(message);
        int tips = text.indexOf("----");
        String reason = (tips < 0 ? text : text.substring(0, tips))
                .replaceAll("\\[in template [^]]*]", "")
                .replaceAll("\\s+", " ")
                .strip();
        // The cause is not chained: its message repeats this one with the whole template stack.
        RenderingException failure = new RenderingException(template + ":" + line + ":" + column + ": " + reason);
        failure.setStackTrace(cause.getStackTrace());
        return failure;
    }
}
