package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The root page of the site, where readers choose a language; each is named in that language. */
public record LanguageChooserPage(List<Choice> choices) implements PageView {
    public LanguageChooserPage {
        choices = List.copyOf(choices);
    }

    @Override
    public String template() {
        return "language-chooser.ftlh";
    }

    /** One language, with the title of the site in it. */
    public record Choice(
            String lang,
            String direction,
            String name,
            String siteTitle,
            @Nullable String tagline,
            String url) {}
}
