package org.programmekb.jbake;

import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
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
import org.programmekb.render.template.FailedTemplateException;
import org.programmekb.render.template.InterruptibleConfiguration;
import org.programmekb.render.template.TemplateFileLoader;
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

    private final TemplateFileLoader loader;
    private final TemplateRun run;

    /** The constructor that JBake calls, with the configuration of our oven. */
    public FreeMarkerEngine(JBakeConfiguration config, ContentStore db) {
        super(config, db);
        BakeConfiguration bake = (BakeConfiguration) config;
        run = new TemplateRun(bake.pageLimits());
        loader = bake.templates();
        freemarker.setTemplateLoader(loader);
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
        freemarker.setWrapUncheckedExceptions(true);
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
            throw new RenderingException(FailedTemplateException.of(e, loader));
        } catch (TemplateException e) {
            throw new RenderingException(FailedTemplateException.of(e, loader));
        } catch (TemplateLimitException e) {
            throw new RenderingException(FailedTemplateException.of(e, templateName, loader));
        } catch (IOException e) {
            throw new RenderingException(e);
        }
    }
}
