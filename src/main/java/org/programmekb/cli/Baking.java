package org.programmekb.cli;

import java.io.IOException;
import org.programmekb.Bakery;
import org.programmekb.config.LoadedConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.publish.SiteWriter;

/** A bake as the commands run it, with its progress on the terminal. */
final class Baking {
    private Baking() {}

    static Bakery.Summary bake(LoadedConfig.Valid loaded, Diagnostics diagnostics, SiteWriter writer, Console console)
            throws IOException {
        try (ProgressLine progress = new ProgressLine(console)) {
            return new Bakery(loaded, diagnostics, writer, progress).bake();
        }
    }
}
