package org.programmekb.render.template;

import freemarker.core.ParseException;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.Version;
import java.io.IOException;
import java.util.Locale;

/**
 * Configuration of FreeMarker whose templates end when their thread is interrupted or at the first mistake, and that
 * writes no log.
 */
public class InterruptibleConfiguration extends Configuration {
    private static final String CHECKED = "kb.checked";

    /** A configuration with the behaviour of a version of FreeMarker. */
    @SuppressWarnings("this-escape")
    public InterruptibleConfiguration(Version version) {
        super(version);
        setLogTemplateExceptions(false);
        setTemplateExceptionHandler(new NearestName());
        setAttemptExceptionReporter((failure, environment) -> {});
    }

    @Override
    public Template getTemplate(
            String name,
            Locale locale,
            Object customLookupCondition,
            String encoding,
            boolean parseAsTemplate,
            boolean ignoreMissing)
            throws IOException {
        try {
            Template template =
                    super.getTemplate(name, locale, customLookupCondition, encoding, parseAsTemplate, ignoreMissing);
            if (template != null) {
                addChecks(template);
            }
            return template;
        } catch (StackOverflowError e) {
            Template empty = Template.getPlainTextTemplate(name, "", this);
            throw new ParseException("Too many expressions or directives are nested in each other.", empty, 0, 0, 0, 0);
        }
    }

    /** Loops and macros look at the thread. The library has no other way to end them. */
    private static void addChecks(Template template) {
        synchronized (template) {
            if (template.getCustomAttribute(CHECKED) == null) {
                _CoreAPI.addThreadInterruptedChecks(template);
                template.setCustomAttribute(CHECKED, true);
            }
        }
    }
}
