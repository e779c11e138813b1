package org.programmekb.render;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/** Prints pages with their templates. */
public final class PagePrinter {
    private final RenderContext context;
    private final TemplateEngine engine;

    /**
     * Prints with these templates.
     *
     * @param variables what templates may read besides the page
     */
    public PagePrinter(RenderContext context, Templates templates, Function<String, Optional<Object>> variables) {
        this.context = context;
        this.engine = new TemplateEngine(templates, context.messages(), variables);
    }

    /** The bytes of a page's file; empty where its template fails, which is reported. */
    public Traced<byte[]> print(Page page, Timings timings) throws IOException {
        try {
            return Trace.of(() -> printed(page, timings));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private byte[] printed(Page page, Timings timings) {
        long start = System.nanoTime();
        Trace.ask(Page.LISTED, page.file());
        context.messages(page.language());
        Page.Content content = page.content().get();
        try {
            return engine.print(
                    content.view().template(),
                    page.language(),
                    Map.of("shell", content.shell(), "page", content.view()),
                    "/" + page.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            timings.page(content.view().template(), System.nanoTime() - start);
        }
    }

    /** Lets go of what many pages have in common, once most are printed. */
    public void forget() {
        engine.forget();
        context.newsEntries().forget();
    }

    /** Lets the templates answer questions about themselves. */
    public void addTo(Answers answers) {
        engine.addTo(answers);
    }

    /** Reports the templates that failed since the last report, once all pages are printed. */
    public void report(Diagnostics diagnostics) {
        engine.report(diagnostics);
    }
}
