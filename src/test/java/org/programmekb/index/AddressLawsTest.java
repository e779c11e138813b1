package org.programmekb.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the addresses of all files. */
final class AddressLawsTest {
    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .ofMaxLength(20)
                .filter(name -> name.chars().noneMatch(c -> Character.isSurrogate((char) c)));
    }

    @Provide
    Arbitrary<String> addresses() {
        return Arbitraries.of("a", "b", "en", "index.html", "feed.xml", "x%20y")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> String.join("/", parts));
    }

    @Property(seed = "1")
    void theNameOfAFileIsReadAgainFromItsAddress(@ForAll("names") String name) {
        assertThat(Addresses.decoded(Addresses.encoded(name))).isEqualTo(name);
    }

    @Property(seed = "1")
    void theAddressOfAFileIsAnAddress(@ForAll("names") String name) {
        assertThat(URI.create("https://example.org/" + Addresses.encoded(name)).getPath())
                .isEqualTo("/" + name);
    }

    @Property(seed = "1")
    void anyTextOfABrowserCanBeRead(@ForAll String raw) {
        Addresses.decoded(raw);
    }

    /** Whatever lies between the marks, at any distance from each other. */
    @Property(seed = "1")
    void anAddressInAFileLeadsFromThereToTheSamePlace(
            @ForAll("addresses") String file, @ForAll("addresses") String target, @ForAll("names") String between) {
        URI site = URI.create("https://example.org/programme/");
        String text = between.replace(SiteRoot.MARK, ' ') + "\n";
        String page = text + SiteRoot.MARK + target + "\n" + text + SiteRoot.MARK + target;

        String[] complete = new String(
                        new SiteRoot(site).complete(file, page.getBytes(StandardCharsets.UTF_8)),
                        StandardCharsets.UTF_8)
                .substring(text.length())
                .split("\n", 2);

        assertThat(site.resolve(file).resolve(complete[0])).isEqualTo(site.resolve(target));
        assertThat(complete[1]).isEqualTo(text + complete[0]);
    }
}
