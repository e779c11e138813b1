package org.programmekb.jbake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What rendering tools and JBake templates learn about a published document of the programme, in order to list it.
 *
 * @param type its word in ids: {@code news}, {@code city} …
 * @param language its code
 * @param title its heading
 * @param summary one sentence
 * @param date what it is dated, or when it was last changed
 * @param address of its page below the root of the site, without a leading slash: {@code en/news/x/}
 * @param tags free words
 * @param source its file, relative to the project
 */
public record ListedDocument(
        String type,
        String language,
        String title,
        Optional<String> summary,
        Optional<Instant> date,
        String address,
        List<String> tags,
        String source) {
    public ListedDocument {
        tags = List.copyOf(tags);
    }
}
