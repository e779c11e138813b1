package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The style sheets as readers get them. */
@Tag("sites")
class StylesheetTest {
    private static final List<String> SHEETS = sheets();
    private static final String CSS = String.join("", SHEETS);

    private static List<String> sheets() {
        try (Stream<Path> files = Files.list(BakedSite.OWN.folder().resolve("css"))) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> BakedSite.OWN.text("css/" + file.getFileName()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_dark_scheme_changes_nothing_but_colours() {
        List<String> properties = new ArrayList<>();
        for (String block : blocks("(prefers-color-scheme:dark)")) {
            Matcher property = Pattern.compile("[{;]\\s*([a-z-]+)\\s*:").matcher(block);
            while (property.find()) {
                properties.add(property.group(1));
            }
        }
        assertThat(properties)
                .isNotEmpty()
                .allMatch(property ->
                        property.startsWith("--") || property.endsWith("color") || property.equals("filter"));
    }

    /** Any rule would take precedence over the attribute {@code type}. */
    @Test
    void no_rule_hides_the_letters_of_an_ordered_list() {
        assertThat(CSS).contains("list-style").doesNotContainPattern("\\bol\\s*(,[^{}]*)?\\{[^}]*list-style");
    }

    @Test
    void no_width_changes_a_colour_but_in_the_header() {
        List<String> rules = new ArrayList<>();
        Matcher media = Pattern.compile("@media [^{]*width[^{]*(?=\\{)").matcher(CSS);
        while (media.find()) {
            for (String block : blocks(media.group())) {
                Matcher rule = Pattern.compile("([^{}]+)\\{([^{}]*)\\}").matcher(block);
                while (rule.find()) {
                    if (rule.group(2)
                            .matches(
                                    "(?s)(.*;)?\\s*(--(?!per-row)[a-z-]*|color|background(-color)?|opacity|filter)\\s*:.*")) {
                        rules.add(rule.group(1).strip());
                    }
                }
            }
        }
        assertThat(rules).isNotEmpty().allMatch(rule -> rule.matches("\\.(menu|find)\\b[^,]*"));
    }

    @Test
    void what_is_published_has_neither_comments_nor_indents() {
        assertThat(SHEETS)
                .hasSizeGreaterThan(1)
                .allSatisfy(sheet -> assertThat(sheet).doesNotContain("/*", "\n"));
    }

    @Test
    void chinese_text_is_set_by_the_rules_of_chinese_typography() {
        assertThat(CSS)
                .contains("text-autospace:normal", "text-spacing-trim:trim-start", "line-break:strict")
                .contains("font-synthesis:none")
                .contains("text-emphasis:filled dot;text-emphasis-position:under right")
                .contains("\"PingFang SC\",\"Microsoft YaHei\",\"Noto Sans CJK SC\"");
    }

    @Test
    void every_distance_and_edge_follows_the_direction_of_the_lines() {
        List<String> sides = found(
                "[{;](?:(?:margin|padding|border)-)?(?:left|right)[-:a-z ]*|text-align:left|float:(?:left|right)");
        assertThat(sides).isEmpty();
        assertThat(found("[{;](?:margin|padding|inset):[^;} ]+ ([^;} ]+) [^;} ]+ (?!\\1[;}])[^;}]+"))
                .isEmpty();
    }

    private static List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(CSS)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void no_font_is_loaded_and_no_motion_is_forced_on_anybody() {
        assertThat(CSS).doesNotContain("@import", "src:url(");
        if (CSS.contains("transition") || CSS.contains("animation") || CSS.contains("scroll-behavior")) {
            assertThat(CSS).contains("prefers-reduced-motion");
        }
    }

    /** The blocks of a rule, each with the braces of what it holds. */
    private static List<String> blocks(String rule) {
        List<String> blocks = new ArrayList<>();
        for (int start = CSS.indexOf(rule); start >= 0; start = CSS.indexOf(rule, start + 1)) {
            int depth = 0;
            int end = CSS.indexOf('{', start);
            do {
                depth += CSS.charAt(end) == '{' ? 1 : CSS.charAt(end) == '}' ? -1 : 0;
                end++;
            } while (depth > 0);
            blocks.add(CSS.substring(CSS.indexOf('{', start) + 1, end - 1));
        }
        return blocks;
    }
}
