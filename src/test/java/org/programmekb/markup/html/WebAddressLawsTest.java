package org.programmekb.markup.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.nodes.Element;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.fuzz.SafeHtml;

/** What holds for all addresses that an author writes in links. */
final class WebAddressLawsTest {
    @Provide
    Arbitrary<String> addresses() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "http:",
                                "https:",
                                "HTTPS:",
                                "javascript:",
                                "JaVa",
                                "script:",
                                "data:",
                                "mailto:",
                                "tel:",
                                "kb:",
                                "//",
                                "\\\\",
                                "/",
                                ":",
                                "?",
                                "#",
                                "%",
                                "%2f",
                                "%zz",
                                "@",
                                "example.org",
                                "尼斯",
                                " ",
                                "\t",
                                "\n",
                                "\u0001",
                                "[::1]",
                                "&colon;",
                                "&#58;",
                                "..",
                                "x"),
                        Arbitraries.strings().ofMaxLength(2))
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map(parts -> String.join("", parts));
    }

    /** A link and an image as an author writes them, through the sanitiser. */
    @Property(seed = "1", tries = 3_000)
    void anAddressThatIsPublishedRunsNothingAndNamesItsSite(@ForAll("addresses") String address) {
        Element body = HtmlTree.emptyBody();
        body.appendElement("a").attr("href", address);
        body.appendElement("img").attr("src", address);

        new Sanitiser(element -> Location.of("x"), new Diagnostics(Map.of())).cleanBody(body);

        body.select("[href]").forEach(link -> SafeHtml.checkAddress(link.attr("href")));
        for (Element image : body.select("[src]")) {
            SafeHtml.checkAddress(image.attr("src"));
            assertThat(image.attr("src")).doesNotContainPattern("^[A-Za-z]+:");
        }
    }

    @Property(seed = "1", tries = 3_000)
    void aLegalAddressHasOnlyLegalCharactersAndStaysAsItIs(@ForAll("addresses") String address) {
        if (WebAddress.kind(address) != WebAddress.Kind.ABSOLUTE) {
            return;
        }
        Optional<String> legal = WebAddress.legal(address);

        legal.ifPresent(written -> {
            assertThat(written).doesNotContainPattern("[\\x00-\\x20\"<>\\\\^`{|}]|%(?!\\p{XDigit}{2})");
            assertThat(WebAddress.legal(written)).hasValue(written);
        });
    }
}
