package org.programmekb.config;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jbake.app.configuration.JBakeConfiguration;

/** The result of reading the configuration. */
public sealed interface LoadedConfig {
    /**
     * A valid configuration.
     *
     * @param site the configuration of the programme's own pipeline
     * @param jbake the same file for JBake and its extensions, without system properties
     * @param cache whether the cache is used
     */
    record Valid(SiteConfig site, JBakeConfiguration jbake, CacheUse cache) implements LoadedConfig {
        /** The settings for JBake and its extensions, as text. */
        public SortedMap<String, String> seenByJBake() {
            SortedMap<String, String> seen = new TreeMap<>();
            jbake.asHashMap().forEach((key, value) -> seen.put(key, String.valueOf(value)));
            return seen;
        }
    }

    /**
     * An invalid configuration.
     *
     * @param mistakes all errors, ordered by location; never empty
     */
    record Invalid(List<ConfigurationMistake> mistakes) implements LoadedConfig {
        public Invalid {
            mistakes = List.copyOf(new TreeSet<>(mistakes));
        }
    }
}
