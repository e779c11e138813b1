package org.programmekb.config;

import java.util.List;

/**
 * What programs may read of a site, and in which form.
 *
 * @param markdown whether each page also exists as Markdown
 * @param refused the crawlers that are asked to stay away, by the names that they give themselves; {@link #ALL} stands
 *     for every one
 */
public record MachineAccess(boolean markdown, List<String> refused) {
    /** Nothing beyond the pages, and nobody is refused. */
    public static final MachineAccess STANDARD = new MachineAccess(false, List.of());

    /** The name that all crawlers answer to. */
    static final String ALL = "all";

    public MachineAccess {
        refused = List.copyOf(refused);
    }

    /** Whether no crawler is to read the site. */
    public boolean refusesAll() {
        return refused.contains(ALL);
    }
}
