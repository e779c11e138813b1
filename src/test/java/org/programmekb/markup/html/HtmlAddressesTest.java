package org.programmekb.markup.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HtmlAddressesTest {
    @Test
    void replacesOnlyTheAddress() {
        String html = "<P><A class=x href='a.md'>A</A><img src=\"b.png\"></P>";

        assertThat(HtmlAddresses.replace(html, address -> Optional.of("c?d&e")))
                .isEqualTo("<P><A class=x href='c?d&amp;e'>A</A><img src=\"c?d&amp;e\"></P>");
        assertThat(HtmlAddresses.replace(html, address -> Optional.empty())).isEqualTo(html);
    }

    @Test
    void replacesTheAddressOfALinkThatIsClosedTooLateOnce() {
        String html = "<a href=\"a.md\"><p>A</a> and more</p>";

        assertThat(HtmlAddresses.replace(html, address -> Optional.of("../en/news/a/")))
                .isEqualTo("<a href=\"../en/news/a/\"><p>A</a> and more</p>");
    }
}
