package org.programmekb.spec;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What readers and machines find in a page. */
final class PageAssert extends AbstractAssert<PageAssert, Document> {
    PageAssert(String address, Document page) {
        super(page, PageAssert.class);
        as(address);
    }

    private String named(String what) {
        return descriptionText() + ": " + what;
    }

    /** Addresses of all links within the main part. */
    private List<String> links() {
        return actual.select("main a[href]").eachAttr("href");
    }

    PageAssert hasLink(String address) {
        Assertions.assertThat(actual.select("a[href]").eachAttr("href"))
                .as(named("links"))
                .contains(address);
        return this;
    }

    /** A link within the main part, by its address and its words. */
    PageAssert hasLink(String address, String words) {
        Assertions.assertThat(actual.select("main a[href]"))
                .as(named("links"))
                .extracting(link -> link.attr("href") + " " + link.text())
                .contains(address + " " + words);
        return this;
    }

    PageAssert hasNoLink(String address) {
        Assertions.assertThat(actual.select("a[href]").eachAttr("href"))
                .as(named("links"))
                .doesNotContain(address);
        return this;
    }

    /** Links within the main part come in this order; others may stand between them. */
    PageAssert hasLinksInOrder(String... addresses) {
        List<String> wanted = List.of(addresses);
        List<String> found = new ArrayList<>();
        links().stream()
                .filter(link -> wanted.contains(link) && !found.contains(link))
                .forEach(found::add);
        Assertions.assertThat(found).as(named("order of links")).containsExactlyElementsOf(wanted);
        return this;
    }

    /** Text anywhere in the page, with single spaces. */
    PageAssert hasText(String text) {
        Assertions.assertThat(actual.body().text()).as(named("text")).contains(text);
        return this;
    }

    PageAssert hasNoText(String text) {
        Assertions.assertThat(actual.body().text()).as(named("text")).doesNotContain(text);
        return this;
    }

    /** Text of the first element that a selector finds. */
    PageAssert hasText(String selector, String text) {
        Assertions.assertThat(actual.select(selector).eachText())
                .as(named("text of " + selector))
                .contains(text);
        return this;
    }

    PageAssert has(String selector) {
        Assertions.assertThat(actual.select(selector))
                .as("%s in%n%s", named(selector), actual.select("main"))
                .isNotEmpty();
        return this;
    }

    PageAssert hasNo(String selector) {
        Assertions.assertThat(actual.select(selector)).as(named(selector)).isEmpty();
        return this;
    }

    PageAssert hasCount(String selector, int count) {
        Assertions.assertThat(actual.select(selector)).as(named(selector)).hasSize(count);
        return this;
    }

    PageAssert hasLang(String tag) {
        Assertions.assertThat(actual.select("html").attr("lang"))
                .as(named("lang"))
                .isEqualTo(tag);
        return this;
    }

    PageAssert hasTitle(String heading) {
        return hasText("h1", heading);
    }

    PageAssert hasCanonical(String url) {
        Assertions.assertThat(actual.select("link[rel=canonical]").eachAttr("href"))
                .as(named("canonical address"))
                .containsExactly(url);
        return this;
    }

    /** All language versions that the page names, each as {@code tag address}. */
    PageAssert hasAlternates(String... versions) {
        Assertions.assertThat(actual.select("link[rel=alternate][hreflang]"))
                .as(named("language versions"))
                .extracting(link -> link.attr("hreflang") + " " + link.attr("href"))
                .containsExactly(versions);
        return this;
    }

    /** The language switch leads here. */
    PageAssert switchesTo(String language, String address) {
        Assertions.assertThat(
                        actual.select(".languages a[hreflang=" + language + "]").eachAttr("href"))
                .as(named("language switch"))
                .containsExactly(address);
        return this;
    }

    /** The only element that a selector finds. */
    Element only(String selector) {
        Assertions.assertThat(actual.select(selector)).as(named(selector)).hasSize(1);
        return actual.select(selector).get(0);
    }
}
