package org.programmekb.incremental;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.programmekb.config.CacheUse;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.SiteConfig;

/**
 * What a build rests on before it reads a source: settings, command line, folders. The moment is no part of it, since
 * sites know how long they stay as they are, and neither is what no two commands of one process can differ in.
 *
 * @param config the settings, at no moment
 * @param jbake the settings as JBake and its extensions see them, as text
 * @param fingerprint of all that every file depends on
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
