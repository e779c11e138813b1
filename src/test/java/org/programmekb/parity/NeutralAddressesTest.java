package org.programmekb.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmekb.config.Language;

final class NeutralAddressesTest {
    private static final NeutralAddresses NEUTRAL = new NeutralAddresses(
            List.of(new Language("en", "en", "English", false), new Language("zh", "zh-Hans", "中文", false)));

    @ParameterizedTest
    @CsvSource({
        "https://en.example.org/wiki/Port, https://zh.example.org/wiki/Port",
        "https://example.dev/guide/, https://cn.example.dev/guide",
        "http://www.example.org, https://example.org/",
        "https://example.com/a, https://www.example.cn/a",
        "https://example.com/a, https://example.com.cn/a",
        "https://example.org/en-US/docs/a, https://example.org/zh-CN/docs/a",
        "https://example.org/docs/a, https://example.org/zh_cn/docs/a/",
        "https://example.org/a.en.html, https://example.org/a.zh-Hans.html",
        "https://example.org/a/README.md, https://example.org/a/README_zh.md",
        "https://example.org/a/index.html, https://example.org/a/",
        "https://example.org/a#part, https://example.org/a#部分",
        "https://example.org/a?lang=en&id=3, https://example.org/a?id=3&lang=zh",
        "https://example.org/a%20b, https://example.org/a b",
        "http://localhost:8080/a, http://localhost:8080/zh/a"
    })
    void addressesOfOnePageAreEqual(String one, String other) {
        assertThat(NEUTRAL.page(one).key()).isEqualTo(NEUTRAL.page(other).key());
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a, https://example.org/b",
        "https://example.org/, https://example.org/a",
        "https://docs.example.org/a, https://example.org/a",
        "https://a.github.io/x, https://b.github.io/x",
        "https://example.org/a?id=3, https://example.org/a?id=4",
        "https://example.org/cnc, https://example.org/c",
        "https://example.org/100%, https://example.org/10%"
    })
    void addressesOfOtherPagesDiffer(String one, String other) {
        assertThat(NEUTRAL.page(one).key()).isNotEqualTo(NEUTRAL.page(other).key());
    }

    @ParameterizedTest
    @CsvSource({
        "img/map.en.png, img/map.zh.png",
        "img/map.png, img/map_zh-CN.png",
        "img/map.png, zh/img/map.png",
        "img/map-en3.png, img/map-3.png",
        "images/en/map.png, images/zh/map.png"
    })
    void filesForLanguagesAreEqual(String one, String other) {
        assertThat(NEUTRAL.path(one)).isEqualTo(NEUTRAL.path(other));
    }

    @ParameterizedTest
    @CsvSource({"map.png, map.jpg", "map-1.png, map-2.png", "zhuhai.png, hai.png"})
    void otherFilesDiffer(String one, String other) {
        assertThat(NEUTRAL.path(one)).isNotEqualTo(NEUTRAL.path(other));
    }
}
