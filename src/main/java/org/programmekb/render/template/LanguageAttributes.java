package org.programmekb.render.template;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.programmekb.config.Language;

/**
 * Template function {@code lang(tag)}: the attribute {@code lang} for a part in another language than the page, with
 * {@code dir} if its text direction differs; nothing for an empty tag.
 */
record LanguageAttributes(Map<String, TemplateHTMLOutputModel> byTag) implements TemplateMethodModelEx {
    private static final TemplateHTMLOutputModel NONE = markup("");

    LanguageAttributes {
        byTag = Map.copyOf(byTag);
    }

    /** For pages in one of the languages of a site. */
    static LanguageAttributes in(Language page, Collection<Language> all) {
        Map<String, TemplateHTMLOutputModel> byTag = new HashMap<>();
        for (Language other : all) {
            String direction = other.direction().equals(page.direction()) ? "" : " dir=\"" + other.direction() + "\"";
            byTag.put(other.tag(), markup(" lang=\"" + other.tag() + "\"" + direction));
        }
        return new LanguageAttributes(byTag);
    }

    @Override
    @SuppressWarnings("rawtypes") // FreeMarker's interface
    public Object exec(List arguments) throws TemplateModelException {
        String tag = String.valueOf(arguments.get(0));
        return tag.isEmpty() ? NONE : byTag.getOrDefault(tag, NONE);
    }

    private static TemplateHTMLOutputModel markup(String html) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html);
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }
}
