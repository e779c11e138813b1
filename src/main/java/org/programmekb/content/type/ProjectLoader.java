package org.programmekb.content.type;

import java.io.IOException;
import org.programmekb.config.Invocation;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.SiteConfigLoader;

/** Loads the settings of a project together with the types that it describes. */
public final class ProjectLoader {
    private ProjectLoader() {}

    /**
     * Loads settings and types. Mistakes in the files of types are findings of the types.
     *
     * @throws IOException if a file that exists cannot be read
     */
    public static LoadedConfig load(Invocation invocation) throws IOException {
        LoadedConfig loaded = SiteConfigLoader.load(invocation);
        return loaded instanceof LoadedConfig.Valid valid && valid.site().isProgramme()
                ? new LoadedConfig.Valid(valid.site().with(TypeFiles.read(valid.site())), valid.jbake(), valid.cache())
                : loaded;
    }
}
