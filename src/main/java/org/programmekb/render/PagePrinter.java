package org.programmekb.render;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.programmekb.diagnostic.Diagnostics;

/** Prints pages with their templates. */
public final class PagePrinter {
    private final TemplateEngine engine;

    /**
     * Prints with the templates of the project.
     *
     * @param variables what templates may read besides the page
     */
    public PagePrinter(RenderContext context, Function<String, Optional<Object>> variables, Diagnostics diagnostics)
            throws IOException {
        this.engine = new TemplateEngine(context.config(), context.messages(), variables, diagnostics);
    }

    /** The bytes of a page's file; empty where its template fails, which is reported. */
    public byte[] print(Page page) throws IOException {
        Page.Content content = page.content().get();
        return engine.print(
                content.view().template(),
                page.language(),
                Map.of("shell", content.shell(), "page", content.view()),
                "/" + page.path());
    }

    /** Reports the templates that failed, once all pages are printed. */
    public void report() {
        engine.report();
    }
}
