package org.programmekb.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactsBookTest {
    private static final PageFacts NICE = page(
            "en/cities/nice/index.html",
            "<p id=\"a\"><p id=\"a\"><p id=\"海\"><a href=\"/en/\">x</a><a href=\"/海/\">x</a><img src=\"/en/\">");
    private static final PageFacts HAIKOU = page("zh/cities/haikou/index.html", "<a href=\"/en/\">x</a>");
    private static final PageFacts BARE = PageFacts.of("bare.html", "<html><body>x".getBytes(StandardCharsets.UTF_8));

    private static PageFacts page(String path, String body) {
        String html = "<!DOCTYPE html><html lang=\"en\"><head><link rel=\"canonical\" href=\"https://kb.example/" + path
                + "\"><link rel=\"alternate\" hreflang=\"zh-Hans\" href=\"https://kb.example/zh/\"></head><body>" + body
                + "</body></html>";
        return PageFacts.of(path, html.getBytes(StandardCharsets.UTF_8));
    }

    private static FactsBook book(PageFacts... pages) {
        FactsBook book = new FactsBook();
        Arrays.asList(pages).forEach(book::put);
        return book;
    }

    private static List<PageFacts> pages(FactsBook book) {
        List<PageFacts> pages = new ArrayList<>();
        book.forEach(pages::add);
        return pages;
    }

    @Test
    void keepsWhatIsKnownOfEveryPage() {
        FactsBook decoded = FactsBook.decode(book(NICE, HAIKOU, BARE).encode()).orElseThrow();
        assertThat(pages(decoded)).containsExactlyInAnyOrder(NICE, HAIKOU, BARE);
        assertThat(decoded.get(NICE.path())).contains(NICE);
        assertThat(decoded.get("elsewhere.html")).isEmpty();
    }

    @Test
    void saysWhetherAPageChanged() {
        FactsBook book = FactsBook.decode(book(NICE, HAIKOU).encode()).orElseThrow();
        assertThat(book.put(NICE)).isFalse();
        assertThat(book.put(BARE)).isTrue();
        assertThat(book.put(page(NICE.path(), "<a href=\"/zh/\">x</a>"))).isTrue();
        assertThat(book.get(NICE.path()).orElseThrow().references())
                .extracting(PageFacts.Reference::address)
                .containsExactly("/zh/");
    }

    @Test
    void forgetsPagesThatAreGone() {
        FactsBook book = book(NICE, HAIKOU);
        assertThat(book.keepOnly(Set.of(HAIKOU.path()))).isTrue();
        assertThat(book.keepOnly(Set.of(HAIKOU.path()))).isFalse();
        assertThat(pages(book)).containsExactly(HAIKOU);
        assertThat(book.encode()).isEqualTo(book(HAIKOU).encode());
    }

    @Test
    void isTheSameBytesInWhateverOrderPagesWereEntered() {
        assertThat(book(NICE, BARE, HAIKOU).encode())
                .isEqualTo(book(HAIKOU, NICE, BARE).encode());
    }

    @Test
    void holdsAnAddressOnceHoweverManyPagesHaveIt() {
        PageFacts[] pages = new PageFacts[1_000];
        String links = "<a href=\"/a/rather/long/address/that/stands/in/the/navigation/\">x</a>";
        Arrays.setAll(pages, i -> page("p" + i, links));
        assertThat(book(pages).encode().length).isLessThan(100 * pages.length);
    }

    @Test
    void noticesDamage() {
        byte[] bytes = book(NICE, HAIKOU).encode();
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 0x10;
            assertThat(FactsBook.decode(damaged)).as("byte " + i).isEmpty();
            assertThat(FactsBook.decode(Arrays.copyOf(bytes, i)))
                    .as("cut at " + i)
                    .isEmpty();
        }
    }
}
