package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The document about the design, the style page that is made from it, and the style sheets say the same. */
@Tag("sites")
class StylePageTest {
    private static final List<String> PAGES = List.of("en-light.html", "en-dark.html", "zh-light.html", "zh-dark.html");

    @BeforeAll
    static void write() throws IOException {
        new StylePage().write();
    }

    private static Document page(String file) throws IOException {
        return Jsoup.parse(Files.readString(StylePage.FOLDER.resolve(file)));
    }

    @Test
    void each_component_occurs() throws IOException {
        List<String> names =
                StylePage.components().stream().map(StylePage.Component::name).toList();
        assertThat(names).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        for (String file : PAGES) {
            assertThat(page(file).select("[data-component]:has(.block)").eachAttr("data-component"))
                    .as(file)
                    .isEqualTo(names);
        }
    }

    @Test
    void all_sides_stages_and_states_occur() throws IOException {
        Set<String> classes = new HashSet<>();
        for (Element element : page("zh-dark.html").getAllElements()) {
            classes.addAll(element.classNames());
        }
        assertThat(classes)
                .containsAll(IntStream.rangeClosed(1, 6)
                        .mapToObj(side -> "side-" + side)
                        .toList())
                .contains("stage-identified", "stage-memorandum", "stage-implementation", "stage-delivered")
                .contains("state-planned", "state-under-way", "state-completed", "state-cancelled");
    }

    /** Classes of pages, and those in the code that makes pages of other sites or changes them in the browser. */
    @Test
    void each_class_of_a_style_sheet_is_used() throws IOException {
        Set<String> used = new HashSet<>();
        for (BakedSite site : BakedSite.values()) {
            SiteLinks.of(site)
                    .pages()
                    .values()
                    .forEach(page -> page.getAllElements().forEach(element -> used.addAll(element.classNames())));
        }
        for (String folder : List.of("templates", "assets", "src/main/java")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(file -> file.toString().matches(".*\\.(ftlh|js|java)"))
                        .toList()) {
                    used.addAll(List.of(Files.readString(file).split("[^\\w-]+")));
                }
            }
        }
        IntStream.rangeClosed(1, 6).forEach(side -> used.add("side-" + side));
        // The ribbons of up to 60 cities light up.
        IntStream.rangeClosed(1, 60).forEach(city -> used.addAll(List.of("at-" + city, "to-" + city)));
        try (Stream<Path> sheets = Files.walk(Path.of("assets", "css"))) {
            for (Path sheet :
                    sheets.filter(file -> file.toString().endsWith(".css")).toList()) {
                String css = Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/", "");
                assertThat(used).as(sheet.toString()).containsAll(StylePage.classes(css));
            }
        }
    }
}
