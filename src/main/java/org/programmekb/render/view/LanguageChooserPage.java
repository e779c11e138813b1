package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The root of the site: every language named in itself. */
public record LanguageChooserPage(List<Choice> choices) implements PageView {
    public LanguageChooserPage {
        choices = List.copyOf(choices);
    }

    @Override
    public String template() {
        return "language-chooser.ftlh";
    }

    /** One language with the site's title in it. */
    public record Choice(
            String lang,
            String direction,
            String name,
            String siteTitle,
            @Nullable String tagline,
            String url) {}
}
