package org.programmekb.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.trace.Fingerprint;

/**
 * The addresses of one page in all languages.
 *
 * @param paths paths by language, for every language of the site, in no order
 * @param originals the languages in which the page is not a fallback for a missing translation
 * @param fallback the path that search engines show to readers of any other language ({@code x-default})
 */
public record PageVersions(Map<Language, String> paths, List<Language> originals, Optional<String> fallback) {
    public PageVersions {
        paths = Map.copyOf(paths);
        originals = List.copyOf(originals);
    }

    /** The path in a language. */
    public String path(Language language) {
        String path = paths.get(language);
        if (path == null) {
            throw new IllegalArgumentException("no page in " + language.code());
        }
        return path;
    }

    /** Tells apart versions of which any is elsewhere. */
    long fingerprint() {
        long places = 0;
        for (Map.Entry<Language, String> place : paths.entrySet()) {
            places += new Fingerprint()
                    .add(place.getKey().code())
                    .add(place.getValue())
                    .value();
        }
        Fingerprint all = new Fingerprint().add(places).add(fallback.orElse(""));
        originals.forEach(language -> all.add(language.code()));
        return all.value();
    }

    /** Whether the page in this language is an original or a translation. */
    public boolean isOriginal(Language language) {
        return originals.contains(language);
    }
}
