package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The page for searching, in a real browser from a server under a sub-path. */
@Tag("browser")
class SearchPageTest {
    private static final String SUMMARY = "document.querySelector('.summary')?.textContent";

    private static SearchSession reader;

    @BeforeAll
    static void start() throws IOException {
        reader = SearchSession.on(BakedSite.OWN);
    }

    @AfterAll
    static void end() {
        reader.close();
    }

    @AfterEach
    void reset() {
        reader.browser.block();
        reader.browser.width(1280);
    }

    private static void open(String path, String summary) {
        reader.open(path);
        assertThat(reader.browser.await(SUMMARY, summary)).isEqualTo(summary);
    }

    @Test
    void a_deep_link_shows_results_by_type_with_their_number_and_marks() {
        open("en/search/?q=haikou", "41 results for “haikou”");
        assertThat(reader.browser.evaluate("document.title")).isEqualTo("haikou – Search – IUC Knowledge Base");
        assertThat(reader.all(".hits h2"))
                .startsWith(
                        "Cities 8",
                        "Organisations 6",
                        "Cooperation 3",
                        "News 10",
                        "Action plans 1",
                        "Pilot projects 3");
        assertThat(reader.hits()).startsWith("cities/haikou/");
        assertThat(reader.all(".hits li:first-of-type mark")).contains("Haikou").doesNotContain("Nice");
        assertThat(reader.all(".hit-about")).startsWith("20 July 2018", "16 July 2018", "July 2018");
        assertThat(reader.all(".named")).as("the index makes room for results").isEmpty();
        assertThat(reader.browser.evaluate("document.querySelector('link[rel=canonical]').href"))
                .isEqualTo(BakedSite.ORIGIN + BakedSite.OWN.basePath() + "en/search/");
        open("en/search/?q=mannheim&type=news&year=2019", "1 result for “mannheim”");
        assertThat(reader.all(".hit-about"))
                .as("a date of which only the year is known")
                .startsWith("2019");
    }

    @Test
    void filters_narrow_the_results_and_stand_in_the_address() {
        open("en/search/?q=haikou&type=news&year=2018", "8 results for “haikou”");
        assertThat(reader.hits()).allMatch(hit -> hit.startsWith("news/"));
        reader.browser.evaluate(
                "(s => (s.value = '', s.dispatchEvent(new Event('change', {bubbles: true}))))(document.querySelector('[name=year]'))");
        reader.browser.await(SUMMARY, "10 results for “haikou”");
        assertThat(reader.browser.address()).isEqualTo(reader.address("en/search/?q=haikou&type=news"));
        open("zh/search/?city=haikou&cluster=silver-economy", "共有7条结果");
        assertThat(reader.hits()).contains("projects/nice-haikou-joint-institute/");
    }

    @Test
    void the_choices_of_filters_are_named_in_the_language_of_the_page_in_the_order_of_its_indexes() {
        open("zh/search/?q=haikou", "“haikou”共有41条结果");
        assertThat(reader.all("[name=type] option")).startsWith("所有类型", "城市", "城市合作", "主题", "行动计划", "试点项目", "新闻");
        assertThat(reader.all("[name=year] option"))
                .containsExactly(
                        "所有年份", "2025年", "2024年", "2023年", "2022年", "2021年", "2020年", "2019年", "2018年", "2017年");
        List<String> cities = reader.all("[name=city] option", "value");
        assertThat(cities.indexOf("changchun")).isLessThan(cities.indexOf("chongqing"));
        assertThat(cities.indexOf("chongqing")).isLessThan(cities.indexOf("haikou"));
    }

    @Test
    @Tag("slow")
    void back_leads_through_the_questions_of_the_reader_and_typing_leaves_one_of_them_only() {
        open("en/search/?q=haikou", "41 results for “haikou”");
        reader.browser.click("#part-search");
        reader.press(Keys.END);
        for (int i = 0; i < "haikou".length(); i++) {
            reader.press(Keys.BACK_SPACE);
        }
        reader.browser.type("liuzhou");
        reader.browser.await("document.querySelector('.summary')?.textContent.endsWith('for “liuzhou”')", true);
        assertThat(reader.browser.address()).isEqualTo(reader.address("en/search/?q=liuzhou"));
        reader.browser.back();
        assertThat(reader.browser.await(SUMMARY, "41 results for “haikou”")).isEqualTo("41 results for “haikou”");
        assertThat(reader.value()).isEqualTo("haikou");
        reader.browser.click(".hits h3 a");
        reader.browser.back();
        assertThat(reader.browser.await(SUMMARY, "41 results for “haikou”")).isEqualTo("41 results for “haikou”");
    }

    @Test
    @Tag("slow")
    void without_a_question_the_page_is_the_index_again() {
        open("en/search/?q=haikou", "41 results for “haikou”");
        reader.browser.click("#part-search");
        reader.press(Keys.END);
        for (int i = 0; i < "haikou".length(); i++) {
            reader.press(Keys.BACK_SPACE);
        }
        assertThat(reader.browser.await(SUMMARY, "")).isEqualTo("");
        assertThat(reader.browser.await("document.querySelector('.named').checkVisibility()", true))
                .isEqualTo(true);
        assertThat(reader.browser.evaluate("document.title")).isEqualTo("Search – IUC Knowledge Base");
        assertThat(reader.browser.address()).isEqualTo(reader.address("en/search/"));
    }

    @Test
    void more_results_are_shown_on_demand_and_the_focus_goes_to_the_first_of_them() {
        reader.open("en/search/?q=cities");
        reader.browser.await("document.querySelector('.show-more')?.checkVisibility()", true);
        assertThat(reader.hits()).hasSize(20);
        assertThat(reader.browser.await(
                        "document.querySelector('.hits .more a')?.textContent.includes(': all ')", true))
                .as("a type of which there is more leads to all of it")
                .isEqualTo(true);
        List<String> before = reader.hits();
        reader.browser.click(".show-more");
        reader.browser.await("document.querySelectorAll('.hits h3 a').length > 20", true);
        reader.browser.await("document.activeElement.tagName", "A");
        assertThat(reader.hits()).containsAll(before).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        assertThat(reader.browser.evaluate("document.activeElement.href").toString())
                .isNotIn(before.stream().map(hit -> reader.address("en/" + hit)).toList());
    }

    @Test
    void results_of_another_language_are_offered_with_its_own_name() {
        open("en/search/?q=%E5%B1%95%E5%9B%AD", "Nothing found for “展园”.");
        reader.browser.await("document.querySelector('.hits h2 a')?.textContent", "简体中文");
        assertThat(reader.all(".hits h2 a", "lang")).containsExactly("zh-Hans");
        assertThat(reader.all(".hits h3", "lang")).isNotEmpty().allMatch("zh-Hans"::equals);
        assertThat(reader.all(".hits h2 a", "href")).containsExactly(reader.address("zh/search/?q=%E5%B1%95%E5%9B%AD"));
        assertThat(reader.all(".named")).as("the index stays").hasSize(1);
    }

    @Test
    void a_question_without_an_answer_gets_advice_and_one_without_filters_where_that_has_an_answer() {
        open("en/search/?q=zxqvw", "Nothing found for “zxqvw”.");
        reader.browser.await("document.querySelectorAll('.tips li').length", 3L);
        assertThat(reader.all(".tips h2")).containsExactly("Search tips");
        assertThat(reader.all(".named")).hasSize(1);
        open("en/search/?q=haikou&year=2017", "Nothing found for “haikou”.");
        reader.browser.await("document.querySelector('.results .more a')?.textContent", "Search without filters");
        reader.browser.click(".results .more a");
        assertThat(reader.browser.await(SUMMARY, "41 results for “haikou”")).isEqualTo("41 results for “haikou”");
        assertThat(reader.browser.address()).isEqualTo(reader.address("en/search/?q=haikou"));
    }

    @Test
    void a_chinese_question_that_no_page_has_as_a_whole_finds_the_pages_with_most_of_it() {
        open(
                "zh/search/?q=%E5%B7%B4%E9%87%8C%E7%81%AB%E6%98%9F%E5%A4%87%E5%BF%98%E5%BD%95",
                "没有页面包含“巴里火星备忘录”的全部内容，以下页面包含其中一部分。");
        assertThat(reader.hits()).startsWith("news/bari-guangzhou-memorandum/");
    }

    @Test
    void a_misspelt_word_is_answered_with_the_results_of_the_word_that_was_meant() {
        open("en/search/?q=barnsly", "Nothing found for “barnsly”. 20 results for “barnsley”");
        assertThat(reader.hits()).startsWith("cities/barnsley/");
    }

    @Test
    void a_misspelt_word_among_others_is_asked_about_above_the_pages_that_have_the_others() {
        open(
                "en/search/?q=smart%20specalisation",
                "No page contains all of “smart specalisation”. These pages contain part of it.");
        reader.browser.await(
                "document.querySelector('.results .more a')?.textContent", "Did you mean “smart specialisation”?");
        reader.browser.click(".results .more a");
        assertThat(reader.browser.await("document.querySelector('.hits h3')?.textContent", "smart specialisation"))
                .isEqualTo("smart specialisation");
        assertThat(reader.browser.address()).isEqualTo(reader.address("en/search/?q=smart+specialisation"));
    }

    @Test
    void pages_with_most_of_a_question_follow_the_few_that_have_all_of_it() {
        open("en/search/?q=40%20hours%20of%20teaching%20six%20ECTS", "1 result for “40 hours of teaching six ECTS”");
        assertThat(reader.all(".hits h2")).containsExactly("News 1", "Pages with part of it ");
        assertThat(reader.hits())
                .containsExactly("news/rome-planning-tools-2020-08/", "projects/sapienza-summer-school/");
    }

    @Test
    void an_index_that_cannot_be_loaded_leaves_the_alphabetical_one() {
        reader.browser.block("*manifest.json*");
        reader.open("en/search/?q=haikou");
        reader.browser.await("document.querySelector('.notice')?.checkVisibility()", true);
        assertThat(reader.all(".notice"))
                .containsExactly(
                        "The search cannot be loaded at the moment. You can still use the alphabetical index.");
        assertThat(reader.all(".named .letter")).hasSizeGreaterThan(10);
        reader.browser.console();
    }

    @Test
    @Tag("slow")
    void the_language_switch_takes_the_question_along() {
        open("en/search/?q=haikou", "41 results for “haikou”");
        reader.browser.evaluate(
                "(s => (s.value = 'news', s.dispatchEvent(new Event('change', {bubbles: true}))))(document.querySelector('[name=type]'))");
        reader.browser.await(SUMMARY, "10 results for “haikou”");
        reader.browser.click(".languages a");
        assertThat(reader.browser.await(SUMMARY, "“haikou”共有10条结果")).isEqualTo("“haikou”共有10条结果");
        assertThat(reader.browser.address()).isEqualTo(reader.address("zh/search/?q=haikou&type=news"));
    }

    @Test
    @Tag("slow")
    void axe_finds_nothing_with_results_shown_and_with_none() {
        Map.of(
                        "en/search/?q=haikou", 360,
                        "zh/search/?q=xyzzy", 1280)
                .forEach((path, widthForAxe) -> {
                    reader.open(path);
                    reader.browser.await("!!document.querySelector('.hits, .tips')", true);
                    assertThat(reader.barriers(widthForAxe)).as(path).isEmpty();
                });
    }
}
