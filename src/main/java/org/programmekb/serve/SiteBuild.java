package org.programmekb.serve;

import java.io.IOException;
import java.util.List;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.execution.Cancellation;
import org.programmekb.execution.CancelledException;
import org.programmekb.publish.PublishedSite;
import org.programmekb.source.Changes;

/** A build that can be repeated. */
@FunctionalInterface
public interface SiteBuild {
    /**
     * Builds and publishes the site if its sources allow it.
     *
     * @param since what changed since the last build that published a site
     * @param cancellation says when newer changes have overtaken this build; it publishes nothing then
     * @throws CancelledException if the build was overtaken
     */
    Outcome run(Changes since, Cancellation cancellation) throws IOException;

    /** Leaves what makes later builds fast, once readers have the site that was published last. */
    default void settle() {}

    /** How a build ended. */
    sealed interface Outcome {
        /** The sources are sound and the site is current, as far as {@code extent} says. */
        record Published(PublishedSite site, Extent extent) implements Outcome {
            /** The site is current as a whole. */
            public Published(PublishedSite site) {
                this(site, Extent.WHOLE);
            }
        }

        /** How much of a site a build made current. */
        enum Extent {
            /** All of it. */
            WHOLE,
            /** What readers look at; what is made of the prose of all documents, such as the search, is to follow. */
            PAGES
        }

        /** Authors have to mend something first; the site before stays current. */
        record Refused(List<Diagnostic> errors) implements Outcome {
            public Refused {
                errors = List.copyOf(errors);
            }
        }

        /** The build stopped for another reason; the site before stays current. */
        record Failed(String reason) implements Outcome {}
    }
}
