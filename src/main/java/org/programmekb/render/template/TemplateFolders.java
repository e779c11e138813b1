package org.programmekb.render.template;

import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Fingerprint;
import org.programmekb.trace.Trace;

/** FreeMarker configuration with template folders; it records which templates a page needs, including included ones. */
final class TemplateFolders extends Configuration {
    /** Question about the content of a template. */
    private static final String TEMPLATE = "template";

    private final List<Path> folders;

    /** The first folder takes precedence. */
    TemplateFolders(List<Path> folders) throws IOException {
        super(Configuration.VERSION_2_3_34);
        setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        setDefaultEncoding(StandardCharsets.UTF_8.name());
        setRegisteredCustomOutputFormats(List.of(PageHtml.INSTANCE));
        setOutputFormat(PageHtml.INSTANCE);
        setLocale(Locale.ROOT);
        setNumberFormat("computer");
        setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        setAPIBuiltinEnabled(false);
        setLogTemplateExceptions(false);
        setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        setObjectWrapper(new ViewWrapper());
        this.folders = folders.stream().filter(Files::isDirectory).toList();
        List<TemplateLoader> loaders = new ArrayList<>();
        for (Path folder : this.folders) {
            loaders.add(new FileTemplateLoader(folder.toFile()));
        }
        setTemplateLoader(new MultiTemplateLoader(loaders.toArray(TemplateLoader[]::new)));
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
        for (Path folder : folders) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                try {
                    return Fingerprint.of(Files.readString(file, StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return 0;
    }
}
