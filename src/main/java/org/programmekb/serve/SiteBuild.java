package org.programmekb.serve;

import java.io.IOException;
import java.util.List;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Message;
import org.programmekb.execution.Cancellation;
import org.programmekb.execution.CancelledException;
import org.programmekb.live.Extent;
import org.programmekb.publish.PublishedSite;
import org.programmekb.source.Changes;

/** A build that can be repeated. */
@FunctionalInterface
public interface SiteBuild {
    /**
     * Builds the site and publishes it unless there are errors in its sources.
     *
     * @param since what changed since the last build that published a site
     * @param cancellation tells when newer changes make this build obsolete; then it publishes nothing
     * @throws CancelledException if the build was cancelled
     */
    Outcome run(Changes since, Cancellation cancellation) throws IOException;

    /** Saves what makes later builds fast, once the site is published. */
    default void settle() {}

    /** How a build ended. */
    sealed interface Outcome {
        /** The sources have no errors and the site is current, as far as {@code extent} says. */
        record Published(PublishedSite site, Extent extent) implements Outcome {
            /** The site is current as a whole. */
            public Published(PublishedSite site) {
                this(site, Extent.WHOLE);
            }
        }

        /** There are errors in the sources; the site before stays current. */
        record Refused(List<Diagnostic> errors) implements Outcome {
            public Refused {
                errors = List.copyOf(errors);
            }
        }

        /** The build failed for another reason; the site before stays current. */
        record Failed(Message reason) implements Outcome {}
    }
}
