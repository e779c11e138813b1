package org.programmekb.render.template;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.util.List;
import org.programmekb.config.Language;
import org.programmekb.render.locale.LineBreaks;

/** Template function {@code kept(text)}: the text, in which lines of Chinese do not end at certain places; HTML stays as it is. */
record KeptTogether(Language language) implements TemplateMethodModelEx {
    @Override
    @SuppressWarnings("rawtypes") // FreeMarker's interface
    public Object exec(List arguments) throws TemplateModelException {
        Object text = arguments.get(0);
        if (text instanceof TemplateHTMLOutputModel || !LineBreaks.concern(language)) {
            return text;
        }
        String html = HTMLOutputFormat.INSTANCE.escapePlainText(String.valueOf(text));
        return HTMLOutputFormat.INSTANCE.fromMarkup(LineBreaks.keep(html));
    }
}
