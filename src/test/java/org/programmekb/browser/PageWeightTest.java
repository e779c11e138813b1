package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reader downloads to read one page, the first of a visit. */
@Tag("sites")
class PageWeightTest {
    private static final int KILOBYTE = 1024;
    /** All pages share style sheets and scripts. */
    private static final Map<Path, Integer> SIZES = new ConcurrentHashMap<>();

    @ParameterizedTest
    @EnumSource(names = {"OWN", "HARBOUR"})
    void half_of_all_pages_weigh_at_most_15_kilobytes_without_images(BakedSite site) {
        SiteLinks links = SiteLinks.of(site);
        List<Integer> weights = new ArrayList<>();
        links.readings()
                .forEach((page, document) -> weights.add(transferred(site, page)
                        + code(links, document).stream()
                                .mapToInt(file -> transferred(site, file))
                                .sum()));
        assertThat(median(weights)).isLessThanOrEqualTo(15 * KILOBYTE);
    }

    private static int median(List<Integer> weights) {
        return weights.stream().sorted().toList().get(weights.size() / 2);
    }

    private static Set<String> code(SiteLinks links, Document document) {
        Set<String> code = files(links, document, "link[rel=stylesheet]", "href");
        code.addAll(files(links, document, "script", "src"));
        return code;
    }

    @ParameterizedTest
    @EnumSource
    void a_page_has_the_weight_of_its_kind_without_images_and_60_kilobytes_with_them_in_6_requests(BakedSite site) {
        SiteLinks links = SiteLinks.of(site);
        EveryPage.satisfies(links.readings(), (page, document) -> {
            Set<String> code = code(links, document);
            Set<String> images = files(links, document, "img", "src");
            images.addAll(files(links, document, "link[rel=icon]", "href"));
            int text = transferred(site, page)
                    + code.stream().mapToInt(file -> transferred(site, file)).sum();
            int all = text
                    + images.stream().mapToInt(file -> transferred(site, file)).sum();
            assertThat(text).as(page + " without images").isLessThanOrEqualTo(limit(page) * KILOBYTE);
            assertThat(all).as(page + " with images").isLessThanOrEqualTo(60 * KILOBYTE);
            assertThat(1 + code.size() + images.size()).as(page + " requests").isLessThanOrEqualTo(6);
        });
    }

    /** In kilobytes: pages that bring together what others say weigh more, and most of all lists of everything. */
    private static int limit(String page) {
        if (page.matches(
                "../(events|cities|compare|projects|involved|sources|gaps|glossary|site-map|search|projects/matrix.*)/index.html")) {
            return 35;
        } else if (page.matches("../index.html|../(cities|cooperation|stocktaking)/.*")) {
            return 30;
        }
        return 20;
    }

    private static Set<String> files(SiteLinks links, Document document, String selector, String attribute) {
        Set<String> files = new LinkedHashSet<>();
        for (Element element : document.select(selector)) {
            if (element.hasAttr(attribute)) {
                files.add(links.file(URI.create(element.absUrl(attribute))).orElseThrow());
            }
        }
        return files;
    }

    /** The size in bytes as a server sends it: text compressed, pictures as they are. */
    private static int transferred(BakedSite site, String file) {
        return SIZES.computeIfAbsent(site.folder().resolve(file), PageWeightTest::transferred);
    }

    private static int transferred(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (!file.toString().matches(".*\\.(html|css|js|svg|xml)")) {
                return bytes.length;
            }
            ByteArrayOutputStream compressed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
                gzip.write(bytes);
            }
            return compressed.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
