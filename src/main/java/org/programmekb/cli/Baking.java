package org.programmekb.cli;

import java.io.IOException;
import org.programmekb.Bakery;
import org.programmekb.Bakery.Outlook;
import org.programmekb.config.LoadedConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.execution.Cancellation;
import org.programmekb.execution.Progress;
import org.programmekb.execution.Timings;
import org.programmekb.publish.SiteWriter;

/** A build as commands run it, with progress on the terminal. */
final class Baking {
    private Baking() {}

    static Bakery.Summary bake(LoadedConfig.Valid loaded, Diagnostics diagnostics, SiteWriter writer, Console console)
            throws IOException {
        return bake(loaded, diagnostics, writer, console, new Timings(), Outlook.NONE);
    }

    static Bakery.Summary bake(
            LoadedConfig.Valid loaded,
            Diagnostics diagnostics,
            SiteWriter writer,
            Console console,
            Timings timings,
            Outlook outlook)
            throws IOException {
        try (ProgressLine line = new ProgressLine(console)) {
            return new Bakery(loaded, diagnostics, writer, watched(line, console.cancellation()), timings)
                    .bake(outlook);
        }
    }

    /** A build that can be cancelled by newer changes, and is not skipped if nothing has changed. */
    static Bakery.Summary bakeAnyway(
            LoadedConfig.Valid loaded,
            Diagnostics diagnostics,
            SiteWriter writer,
            Console console,
            Cancellation cancellation)
            throws IOException {
        try (ProgressLine line = new ProgressLine(console)) {
            return new Bakery(loaded, diagnostics, writer, watched(line, cancellation), new Timings()).bakeAnyway();
        }
    }

    private static Progress watched(Progress progress, Cancellation cancellation) {
        return (stage, done, total) -> {
            cancellation.check();
            progress.at(stage, done, total);
        };
    }
}
