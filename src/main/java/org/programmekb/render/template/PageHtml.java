package org.programmekb.render.template;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;

/** HTML as FreeMarker writes it, but into the bytes of a page it is escaped and encoded in one step. */
final class PageHtml extends HTMLOutputFormat {
    static final PageHtml INSTANCE = new PageHtml();

    private PageHtml() {}

    /** What is HTML already. */
    private static final class Markup extends TemplateHTMLOutputModel {
        Markup(String text, String html) {
            super(text, html);
        }

        @Override
        public HTMLOutputFormat getOutputFormat() {
            return INSTANCE;
        }
    }

    @Override
    public void output(String text, Writer out) throws IOException, TemplateModelException {
        if (out instanceof Utf8Writer page) {
            page.writeEscaped(text);
        } else {
            super.output(text, out);
        }
    }

    @Override
    protected TemplateHTMLOutputModel newTemplateMarkupOutputModel(String text, String html) {
        return new Markup(text, html);
    }
}
