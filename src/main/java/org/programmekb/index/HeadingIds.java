package org.programmekb.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.programmekb.config.Language;
import org.programmekb.content.Version;
import org.programmekb.markup.Heading;

/**
 * The ids of a document's headings, shared by its languages where their headings run in parallel, so that an address
 * with an anchor survives the switch of language.
 *
 * @param byLanguage ids in the order of the headings
 */
public record HeadingIds(Map<Language, List<String>> byLanguage) {
    /** A document without headings. */
    public static final HeadingIds NONE = new HeadingIds(Map.of());

    static HeadingIds of(List<Version> versions, Language defaultLanguage) {
        Version source = versions.stream()
                .filter(version -> version.language().equals(defaultLanguage))
                .findFirst()
                .orElse(versions.get(0));
        List<Heading> lead = source.document().body().headings();
        Map<Language, List<String>> ids = new LinkedHashMap<>();
        for (Version version : versions) {
            List<Heading> own = version.document().body().headings();
            ids.put(
                    version.language(),
                    (isParallel(own, lead) ? lead : own)
                            .stream().map(Heading::id).toList());
        }
        return new HeadingIds(ids);
    }

    /** An id chosen by an author of one language only would be lost, so it keeps the languages apart. */
    private static boolean isParallel(List<Heading> own, List<Heading> lead) {
        if (own.size() != lead.size()) {
            return false;
        }
        for (int i = 0; i < own.size(); i++) {
            Heading a = own.get(i);
            Heading b = lead.get(i);
            if (a.level() != b.level() || (a.explicit() && !a.id().equals(b.id()))) {
                return false;
            }
        }
        return true;
    }

    /** The ids of one language's headings. */
    public List<String> of(Language language) {
        return byLanguage.getOrDefault(language, List.of());
    }
}
