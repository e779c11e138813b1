package org.programmekb.imports.jbake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.source.ContentId;

/** What a document of JBake becomes: a version of a document of the programme. */
record NewName(ContentId id, Language language) {
    private static final Pattern FORM =
            Pattern.compile("([a-z]+)/([a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*)\\.([A-Za-z-]+)");

    /** Reads {@code news/open-day.en}; empty if that is no name, or if the site does not have the language. */
    static Optional<NewName> of(String text, SiteConfig config) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        return config.types()
                .ofWord(form.group(1))
                .flatMap(type -> config.language(form.group(3))
                        .map(language -> new NewName(new ContentId(type, form.group(2)), language)));
    }

    /** The path of the document below the content folder. */
    String path(String extension) {
        return stem() + "." + extension;
    }

    /** This path without its extension. */
    String stem() {
        return id.type().folder() + "/" + id.slug() + "." + language.code();
    }

    /** The path of its facts below the content folder. */
    String facts() {
        return id.type().folder() + "/" + id.slug() + ".yaml";
    }

    @Override
    public String toString() {
        return id + "." + language.code();
    }
}
