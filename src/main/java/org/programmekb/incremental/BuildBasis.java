package org.programmekb.incremental;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.programmekb.config.CacheUse;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.SiteConfig;

/**
 * The inputs of a build that are known before a source is read: settings, command line, folders. The time is not
 * included, since each site knows until when it stays valid; nor is anything that cannot differ between two commands of
 * one process.
 *
 * @param config the settings, without a time
 * @param jbake the settings as JBake and its extensions see them, as text
 * @param fingerprint fingerprint of everything that all files depend on
 */
public record BuildBasis(SiteConfig config, Map<String, String> jbake, CacheUse cache, long fingerprint) {
    public BuildBasis {
        jbake = Map.copyOf(jbake);
    }

    public static BuildBasis of(LoadedConfig.Valid loaded) throws IOException {
        SiteConfig config = loaded.site().at(Instant.EPOCH);
        return new BuildBasis(config, loaded.seenByJBake(), loaded.cache(), BuildSettings.fingerprint(config));
    }
}
