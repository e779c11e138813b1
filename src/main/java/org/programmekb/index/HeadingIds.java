package org.programmekb.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.content.Version;
import org.programmekb.markup.body.BodyHeading;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.markup.html.UsedIds;

/**
 * Ids of a document's headings. A heading of a translation has the id of its counterpart in the source language, so
 * that an address with an anchor stays valid when readers switch languages.
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
        List<BodyHeading> lead = source.document().body().headings();
        Map<Language, List<String>> ids = new LinkedHashMap<>();
        for (Version version : versions) {
            DocumentBody body = version.document().body();
            ids.put(
                    version.language(),
                    version.language().equals(source.language())
                            ? lead.stream().map(BodyHeading::id).toList()
                            : ids(lead, body));
        }
        return new HeadingIds(ids);
    }

    /** Ids that are unique in the body and do not refer to another heading in the source. */
    static List<String> ids(List<BodyHeading> lead, DocumentBody body) {
        List<BodyHeading> own = body.headings();
        List<Optional<Integer>> partners = HeadingAlignment.of(lead, own);
        UsedIds used = new UsedIds(body.ids());
        own.stream().filter(BodyHeading::explicit).map(BodyHeading::id).forEach(used::add);
        List<String> shared = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            Optional<String> id =
                    partners.get(i).map(partner -> lead.get(partner).id());
            boolean free = !own.get(i).explicit() && id.filter(used::add).isPresent();
            shared.add(free ? id.orElseThrow() : "");
        }
        lead.stream().map(BodyHeading::id).forEach(used::add);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            BodyHeading heading = own.get(i);
            if (heading.explicit()) {
                ids.add(heading.id());
            } else if (!shared.get(i).isEmpty()) {
                ids.add(shared.get(i));
            } else {
                ids.add(used.take(heading.id()));
            }
        }
        return ids;
    }

    /** The ids of the headings in one language. */
    public List<String> of(Language language) {
        return byLanguage.getOrDefault(language, List.of());
    }
}
