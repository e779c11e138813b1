package org.programmekb.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.execution.Timings;
import org.programmekb.render.template.TemplateEngine;
import org.programmekb.render.template.Templates;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Trace;
import org.programmekb.trace.Trace.Traced;

/** Prints pages with templates. */
public final class PagePrinter {
    private final RenderContext context;
    private final TemplateEngine engine;

    /**
     * Creates a printer.
     *
     * @param variables further variables for templates
     */
    public PagePrinter(RenderContext context, Templates templates, Function<String, Optional<Object>> variables) {
        this.context = context;
        this.engine = new TemplateEngine(
                templates, context.messages(), context.config().limits().page(), variables);
    }

    /** The bytes of a page's file, which is empty if its template fails, and of those beside it that are not. */
    public Traced<Map<String, byte[]>> print(Page page, Timings timings) throws IOException {
        try {
            return Trace.of(() -> printed(page, timings));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Map<String, byte[]> printed(Page page, Timings timings) {
        long start = System.nanoTime();
        Trace.ask(Page.LISTED, page.file());
        context.messages(page.language());
        Page.Content content = page.content().get();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(page.file(), printed(content.template(), "/" + page.path(), page, content, start, timings));
        page.beside().forEach((path, template) -> {
            byte[] made = printed(template, "/" + path, page, content, System.nanoTime(), timings);
            if (made.length > 0) {
                files.put(path, made);
            }
        });
        return files;
    }

    private byte[] printed(String template, String path, Page page, Page.Content content, long start, Timings timings) {
        try {
            return engine.print(
                    template, page.language(), Map.of("shell", content.layout(), "page", content.page()), path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            timings.page(template, System.nanoTime() - start);
        }
    }

    /** Frees the memory of cached parts when most pages are printed. */
    public void forget() {
        context.newsEntries().forget();
        engine.forget();
    }

    /** Registers the answers to questions about templates. */
    public void addTo(Answers answers) {
        engine.addTo(answers);
    }

    /** Reports the templates that failed since the last report, once all pages are printed. */
    public void report(Diagnostics diagnostics) {
        engine.report(diagnostics);
    }
}
