package org.programmekb.connection;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.programmekb.config.Language;
import org.programmekb.content.Version;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.markup.html.UsedIds;
import org.programmekb.source.ContentId;

/** Index of the tags of one language. Spellings that differ only in case, width or spaces are the same tag. */
final class TagIndex {
    /** The slug of a tag without any letter or digit. */
    private static final String NAMELESS = "tag";

    private final Map<String, Tag> byKey = new HashMap<>();
    private final List<Tag> all;
    private final Map<String, Set<ContentId>> entries = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Collection<Version> published;

    /** Collects the tags of the published versions in a language, by entry in the order of the site. */
    TagIndex(Map<ContentId, Version> published, Language language) {
        this.published = published.values();
        Map<String, SortedMap<String, Integer>> spellings = new TreeMap<>();
        published.forEach((entry, version) -> version.tags().forEach(tag -> {
            String key = keys.computeIfAbsent(tag, TagIndex::key);
            spellings.computeIfAbsent(key, known -> new TreeMap<>()).merge(tag, 1, Integer::sum);
            entries.computeIfAbsent(key, known -> new LinkedHashSet<>()).add(entry);
        }));
        UsedIds slugs = new UsedIds(List.of());
        spellings.forEach((key, written) -> {
            String name = Collections.max(
                            written.entrySet(),
                            Map.Entry.<String, Integer>comparingByValue()
                                    .thenComparing(Map.Entry.<String, Integer>comparingByKey()
                                            .reversed()))
                    .getKey();
            // Tags that differ only in punctuation get a number.
            String slug = slugs.take(slug(key));
            byKey.put(
                    key,
                    new Tag(
                            language,
                            name,
                            slug,
                            entries.getOrDefault(key, Set.of()).size()));
        });
        all = spellings.keySet().stream().map(byKey::get).toList();
    }

    /** The key that all spellings of a tag share. */
    private static String key(String tag) {
        return Normalizer.normalize(tag, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static String slug(String key) {
        String slug = key.replaceAll("[^\\p{L}\\p{N}\\p{M}]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? NAMELESS : slug;
    }

    /** All tags in the order of their keys. */
    List<Tag> all() {
        return all;
    }

    /** The tag for a spelling. */
    Optional<Tag> of(String written) {
        return Optional.ofNullable(byKey.get(keys.getOrDefault(written, "")));
    }

    /** The entries with the tag for a spelling, in the order of the site. */
    List<ContentId> tagged(String written) {
        return List.copyOf(entries.getOrDefault(keys.getOrDefault(written, ""), Set.of()));
    }

    /** Reports tags whose spelling differs from the most frequent one. */
    void check(Diagnostics diagnostics) {
        for (Version version : published) {
            for (String written : version.tags()) {
                of(written)
                        .filter(tag -> !tag.name().equals(written))
                        .ifPresent(tag -> diagnostics.report(
                                Code.TAG_SPELLING,
                                place(version, written),
                                Message.of("tag-spelling.other", written, tag.name()),
                                Message.of("suggestion.write", tag.name())));
            }
        }
    }

    private static Location place(Version version, String written) {
        HeaderNode.Mapping header = version.document().header();
        Optional<HeaderNode> list = header.field("tags").map(HeaderNode.Field::value);
        if (list.orElse(null) instanceof HeaderNode.Sequence sequence) {
            for (HeaderNode item : sequence.items()) {
                if (item instanceof HeaderNode.Scalar scalar
                        && scalar.text().strip().equals(written)) {
                    return item.location();
                }
            }
        }
        return list.map(HeaderNode::location).orElse(header.location());
    }
}
