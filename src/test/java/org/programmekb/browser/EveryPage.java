package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Document;

/** Asserts something of many pages and names all that fail, not only the first. */
final class EveryPage {
    private EveryPage() {}

    static void satisfies(Map<String, Document> pages, BiConsumer<String, Document> assertion) {
        assertThat(pages).isNotEmpty();
        List<String> failures = new ArrayList<>();
        pages.forEach((page, document) -> {
            try {
                assertion.accept(page, document);
            } catch (AssertionError failure) {
                failures.add(String.valueOf(failure.getMessage()));
            }
        });
        assertThat(failures).isEmpty();
    }
}
