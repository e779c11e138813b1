package org.programmekb.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.Document;

/**
 * One language of an entry: the fields that differ by language.
 *
 * @param language the language of this version
 * @param document the parsed source file, with its body
 * @param title the heading of the page
 * @param summary one sentence for indexes and feeds
 * @param status whether it may be published
 * @param publishOn the date before which it is not published
 * @param aliases former addresses: below the language, or from the site's root if they have a leading slash
 * @param aliasPlaces where each of them is written
 * @param tags keywords in free text
 * @param accepted accepted differences from the language that it translates
 */
public record Version(
        Language language,
        Document document,
        String title,
        Optional<String> summary,
        Status status,
        Optional<PartialDate> publishOn,
        List<String> aliases,
        Map<String, Location> aliasPlaces,
        List<String> tags,
        List<AcceptedDifference> accepted) {
    public Version {
        aliases = List.copyOf(aliases);
        aliasPlaces = Map.copyOf(aliasPlaces);
        tags = List.copyOf(tags);
        accepted = List.copyOf(accepted);
    }

    /** A copy of this version with another body below the same header. */
    public Version with(Document other) {
        return new Version(language, other, title, summary, status, publishOn, aliases, aliasPlaces, tags, accepted);
    }

    /** Whether an author considers the version ready for publication. */
    public enum Status {
        PUBLISHED,
        DRAFT
    }
}
