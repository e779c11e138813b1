package org.programmekb.content;

import java.util.List;
import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.markup.Document;

/**
 * What one language of an entry says by its nature.
 *
 * @param language of this version
 * @param document where it comes from, with its body
 * @param title its heading
 * @param summary one sentence for indexes and feeds
 * @param status whether it may be published
 * @param publishOn before which it is not published
 * @param aliases former addresses: below the language, or from the site's root with a leading slash
 * @param tags free words
 * @param accepted in what it may differ from the language that it translates
 */
public record Version(
        Language language,
        Document document,
        String title,
        Optional<String> summary,
        Status status,
        Optional<PartialDate> publishOn,
        List<String> aliases,
        List<String> tags,
        List<AcceptedDifference> accepted) {
    public Version {
        aliases = List.copyOf(aliases);
        tags = List.copyOf(tags);
        accepted = List.copyOf(accepted);
    }

    /** The same version with other prose below the same header. */
    public Version with(Document other) {
        return new Version(language, other, title, summary, status, publishOn, aliases, tags, accepted);
    }

    /** Whether an author considers the version ready. */
    public enum Status {
        PUBLISHED,
        DRAFT
    }
}
