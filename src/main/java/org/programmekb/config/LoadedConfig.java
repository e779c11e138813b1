package org.programmekb.config;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jbake.app.configuration.JBakeConfiguration;

/** What came of reading the configuration. */
public sealed interface LoadedConfig {
    /**
     * A configuration without mistakes.
     *
     * @param site what the programme's own pipeline reads
     * @param jbake the same file as JBake and its extensions see it, without the system's properties
     * @param cache whether the cache is used
     */
    record Valid(SiteConfig site, JBakeConfiguration jbake, CacheUse cache) implements LoadedConfig {
        /** The settings as JBake and its extensions see them, as text. */
        public SortedMap<String, String> seenByJBake() {
            SortedMap<String, String> seen = new TreeMap<>();
            jbake.asHashMap().forEach((key, value) -> seen.put(key, String.valueOf(value)));
            return seen;
        }
    }

    /**
     * A configuration that cannot be used.
     *
     * @param mistakes all that is wrong, ordered by place; never empty
     */
    record Invalid(List<ConfigurationMistake> mistakes) implements LoadedConfig {
        public Invalid {
            mistakes = mistakes.stream().sorted().toList();
        }
    }
}
