package org.programmekb.jbake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Data about a published document of the programme, for lists in rendering tools and JBake templates.
 *
 * @param type the key of its type: {@code news}, {@code city} …
 * @param language the code of its language
 * @param title its heading
 * @param summary one sentence
 * @param date its own date, or that of its last change
 * @param address the address of its page below the root of the site, without a leading slash: {@code en/news/x/}
 * @param tags its tags, without a fixed vocabulary
 * @param source the path of its file, relative to the project
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
