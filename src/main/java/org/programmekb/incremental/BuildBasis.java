package org.programmekb.incremental;

import java.io.IOException;
import java.util.Map;
import org.programmekb.config.CacheUse;
import org.programmekb.config.LoadedConfig;

/**
 * The inputs of a build that are known before a source is read: settings, command line, folders. The time is not
 * included, since each site knows until when it stays valid; nor is anything that cannot differ between two commands of
 * one process.
 *
 * @param jbake the settings as JBake and its extensions see them, as text
 * @param fingerprint fingerprint of everything that all files depend on, such as the settings of the programme
 */
public record BuildBasis(Map<String, String> jbake, CacheUse cache, long fingerprint) {
    public BuildBasis {
        jbake = Map.copyOf(jbake);
    }

    public static BuildBasis of(LoadedConfig.Valid loaded) throws IOException {
        return new BuildBasis(loaded.seenByJBake(), loaded.cache(), BuildSettings.fingerprint(loaded.site()));
    }
}
