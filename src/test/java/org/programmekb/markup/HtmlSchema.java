package org.programmekb.markup;

import java.util.concurrent.CompletableFuture;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;

/** The schema that the Nu checker holds pages to. */
public final class HtmlSchema {
    private static final long STACK = 16L << 20;

    private HtmlSchema() {}

    /** Loads it on a thread of its own, since its grammar goes deeper than the usual stack. */
    public static void load(SimpleDocumentValidator validator, ErrorHandler errors) {
        CompletableFuture.runAsync(
                        () -> setUp(validator, errors), task -> new Thread(null, task, "schema", STACK).start())
                .join();
    }

    private static void setUp(SimpleDocumentValidator validator, ErrorHandler errors) {
        try {
            validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", errors);
        } catch (Exception e) {
            // That is what the library declares.
            throw new IllegalStateException(e);
        }
    }
}
