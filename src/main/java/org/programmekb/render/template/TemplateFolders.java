package org.programmekb.render.template;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.programmekb.source.SourceFile;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Trace;

/** FreeMarker configuration with template folders; it records which templates a page needs, including included ones. */
final class TemplateFolders extends InterruptibleConfiguration {
    /** Question about the content of a template. */
    private static final String TEMPLATE = "template";

    private final TemplateFileLoader loader;

    TemplateFolders(TemplateFileLoader loader) {
        super(Configuration.VERSION_2_3_34);
        setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        setDefaultEncoding(StandardCharsets.UTF_8.name());
        setOutputFormat(HTMLOutputFormat.INSTANCE);
        setLocale(Locale.ROOT);
        setNumberFormat("computer");
        setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        setAPIBuiltinEnabled(false);
        setObjectWrapper(new ViewWrapper());
        this.loader = loader;
        setTemplateLoader(loader);
    }

    TemplateFileLoader loader() {
        return loader;
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
        Trace.ask(TEMPLATE, name);
        return super.getTemplate(name, locale, customLookupCondition, encoding, parseAsTemplate, ignoreMissing);
    }

    void addTo(Answers answers) {
        answers.add(TEMPLATE, question -> fingerprint(question.subject()));
    }

    private long fingerprint(String name) {
        Optional<SourceFile> file = loader.files().find(name);
        try {
            return file.isPresent() ? loader.fingerprint(file.get()) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
