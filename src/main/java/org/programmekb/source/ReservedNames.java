package org.programmekb.source;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.programmekb.type.ContentType;

/** Names that documents must not have, because generated pages have them. */
public final class ReservedNames {
    private static final Set<String> RESERVED = Set.of("page", "news", "index", "feed");
    /** Reserved first parts of addresses directly below a language, where static pages are too. */
    private static final Set<String> RESERVED_FOR_PAGES = Set.of(
            "actions",
            "cities",
            "cooperation",
            "clusters",
            "data",
            "events",
            "figures",
            "gaps",
            "laps",
            "projects",
            "organisations",
            "glossary",
            "involved",
            "people",
            "search",
            "tags",
            "site-map",
            "sources",
            "stocktaking",
            "compare",
            "translations");
    /** Reserved below the address of a document, for the page that lists the links to it. */
    private static final String LINKS = "links";

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private ReservedNames() {}

    /** Whether a generated page, or the pages of a type, are directly below a language under this name. */
    public static boolean isPage(String name) {
        return RESERVED.contains(name)
                || RESERVED_FOR_PAGES.contains(name)
                || YEAR.matcher(name).matches();
    }

    /** The part of an id that is reserved for a generated page. */
    public static Optional<String> in(ContentId id) {
        String[] parts = id.slug().split("/");
        Optional<String> reserved =
                Arrays.stream(parts).filter(RESERVED::contains).findFirst();
        if (reserved.isPresent()) {
            return reserved;
        }
        if (parts.length > 1 && parts[parts.length - 1].equals(LINKS)) {
            return Optional.of(LINKS);
        }
        ContentType type = id.type();
        boolean isTaken = type == ContentType.NEWS && YEAR.matcher(id.slug()).matches()
                || type == ContentType.PAGE && RESERVED_FOR_PAGES.contains(parts[0])
                || (type == ContentType.CLUSTER || type == ContentType.PROJECT) && parts[0].equals("matrix");
        return isTaken ? Optional.of(type == ContentType.PAGE ? parts[0] : id.slug()) : Optional.empty();
    }
}
