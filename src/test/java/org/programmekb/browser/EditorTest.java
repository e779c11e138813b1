package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Severity;

/** What an editor does in the browser, and what then lies on the disk. */
@Tag("browser")
@Tag("slow")
final class EditorTest extends EditorSession {
    @Test
    void a_new_population_changes_one_line() throws IOException {
        List<String> before = lines(NICE);
        turnTo("cities/nice");

        write("[data-path='[\"population\",\"value\"]'] input", "343000");
        save();

        List<String> after = lines(NICE);
        assertThat(after).hasSameSizeAs(before);
        assertThat(changed(before, after))
                .containsExactly("population: {value: 343000, year: 2019, source: [reference-values]}");
        assertThat(browser.console())
                .allMatch(line -> line.contains("Failed to load resource") || line.contains("allow-scripts"));
    }

    @Test
    void a_new_item_about_two_cities_is_three_files_in_one_proposal() throws IOException {
        turnTo("new/news");
        write("#title-en", "Mayors meet in Nice");
        write("#title-zh", "两市市长在尼斯会面");
        browser.click("form button");
        browser.await("document.querySelectorAll('.documents section').length", 2L);
        for (String city : List.of("haikou", "nice")) {
            browser.evaluate(
                    "void (document.querySelector(`[data-path='[\"cities\"]'] select`).value = '" + city + "')");
            browser.driver
                    .findElement(By.cssSelector("[data-path='[\"cities\"]'] .adder button"))
                    .sendKeys(Keys.ENTER);
        }
        write("#body-en", "They sign a memorandum.");
        write("#body-zh", "双方签署备忘录。");
        browser.requests();
        save();

        assertThat(project.read("content/news/mayors-meet-in-nice.yaml"))
                .isEqualTo("date: " + LocalDate.now(ZoneOffset.UTC) + "\ncities: [haikou, nice]\n");
        assertThat(project.read("content/news/mayors-meet-in-nice.en.md"))
                .isEqualTo("---\ntitle: Mayors meet in Nice\n---\nThey sign a memorandum.\n");
        assertThat(project.read("content/news/mayors-meet-in-nice.zh.md"))
                .isEqualTo("---\ntitle: 两市市长在尼斯会面\n---\n双方签署备忘录。\n");
        assertThat(browser.requests().stream().filter(request -> request.contains("/api/save")))
                .hasSize(1);
    }

    @Test
    void a_changed_action_of_a_plan_leaves_comments_and_order_alone() throws IOException {
        List<String> before = lines(PLAN);
        turnTo("laps/merrow-lume");
        browser.findings("unfold.js");

        choose("[\"actions\",1,\"status\"]", "completed");
        write("[data-path='[\"actions\",1,\"title\"]'] textarea[lang=en]", "Shore power: ten berths");
        save();

        List<String> after = lines(PLAN);
        assertThat(before.get(0)).startsWith("#");
        assertThat(after).hasSameSizeAs(before);
        assertThat(changed(before, after))
                .containsExactly("  - title: {en: \"Shore power: ten berths\", zh: 八个泊位接入岸电}", "    status: completed");
    }

    @Test
    void who_is_responsible_is_chosen_by_name_or_described_in_words() throws IOException {
        turnTo("laps/merrow-lume");
        browser.findings("unfold.js");

        assertThat(choose("[\"actions\",0,\"owner\"]", "lume-ferries")).isEqualTo("Lume Ferries");
        choose("[\"actions\",1,\"owner\"]", "*");
        write("[data-path='[\"actions\",1,\"owner\"]'] textarea[lang=en]", "The mayors");
        // Nobody sees a line break in an empty box.
        write("[data-path='[\"actions\",1,\"owner\"]'] textarea[lang=zh-Hans]", "\n");
        save();

        assertThat(project.read(PLAN)).contains("    owner: lume-ferries\n", "    owner: {en: The mayors}\n");
    }

    @Test
    void who_begins_a_language_writes_its_title_and_a_stopped_program_is_named() throws IOException {
        project.write("content/news/later.yaml", "date: 2024-02\n");
        project.write("content/news/later.en.md", "---\ntitle: Later\n---\n");
        project.write("content/news/visit.yaml", "date: 2001-02\n");
        project.write("content/news/visit.en.md", "---\ntitle: Visit\n---\n");
        reload();
        turnTo("news/visit");

        browser.click("#document-zh button");
        browser.driver.switchTo().activeElement().sendKeys("访问");
        assertThat(browser.evaluate(
                        "document.querySelector(`#document-zh [data-path='[\"title\"]'] :is(input, textarea)`).value"))
                .isEqualTo("访问");

        browser.evaluate(
                "void (window.real = fetch, window.fetch = () => Promise.reject(new TypeError('Failed to fetch')))");
        browser.click(".save");
        browser.await("document.querySelector('.status').textContent.startsWith('The server does not answer')", true);
        browser.evaluate("void (window.fetch = window.real)");
        turnTo("news");
        browser.await("document.querySelector('.entries a').textContent", "Visit");
        turnTo("news/visit");
        save();
        assertThat(project.read("content/news/visit.zh.md")).startsWith("---\ntitle: 访问\n");
    }

    /** A list that is drawn anew after the first letter would choose by the second one alone. */
    @Test
    void a_name_in_a_list_is_found_by_its_first_letters() throws IOException {
        turnTo("laps/merrow-lume");
        browser.findings("unfold.js");

        browser.driver
                .findElement(By.cssSelector("[data-path='[\"actions\",0,\"owner\"]'] select"))
                .sendKeys("lu", "me f");
        save();

        assertThat(project.read(PLAN)).contains("    owner: lume-ferries\n");
    }

    @Test
    void an_item_of_a_register_is_changed_and_added_and_all_other_lines_stay() throws IOException {
        List<String> before = lines("content/organisations.yaml");
        turnTo("organisations/lume-ferries");
        write("[data-path='[\"name\"]'] textarea[lang=en]", "Lume Ferry Company");
        save();

        List<String> after = lines("content/organisations.yaml");
        assertThat(after).hasSameSizeAs(before);
        assertThat(changed(before, after)).containsExactly("  name: {en: Lume Ferry Company, zh: 卢梅轮渡公司}");

        turnTo("new/organisations");
        write("#title-en", "Lume Tram");
        write("#title-zh", "卢梅电车公司");
        browser.click("form button");
        browser.await("!!document.querySelector('.entry')", true);
        choose("[\"kind\"]", "business");
        save();

        assertThat(project.read("content/organisations.yaml"))
                .isEqualTo(String.join("\n", after)
                        + "\nlume-tram:\n  name: {en: Lume Tram, zh: 卢梅电车公司}\n  kind: business\n");
    }

    @Test
    void a_link_to_an_entry_is_chosen_by_its_title_with_the_keyboard_alone() throws IOException {
        project.write("content/cities/haikou.zh.md", "---\ntitle: 海口\n---\nGoes with .\n");
        reload();
        turnTo("cities/haikou");
        browser.evaluate("void document.querySelector('#body-zh').setSelectionRange(10, 10)");
        browser.evaluate("void document.querySelector('#document-zh .link-entry').focus()");
        browser.driver.switchTo().activeElement().sendKeys(Keys.ENTER);
        browser.await("document.activeElement.id", "link-find");
        browser.driver.switchTo().activeElement().sendKeys("尼", Keys.ENTER);
        browser.await("!!document.querySelector('dialog')", false);

        assertThat(browser.driver.switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("body-zh");
        browser.driver.switchTo().activeElement().sendKeys("!");
        save();
        assertThat(project.read("content/cities/haikou.zh.md"))
                .isEqualTo("---\ntitle: 海口\n---\nGoes with [尼斯](kb:city/nice)!.\n");
    }

    @Test
    void selected_words_become_a_link_in_the_markup_of_the_file() throws IOException {
        project.write("content/cities/haikou.en.adoc", "---\ntitle: Haikou\n---\nGoes with its friend.\n");
        Files.delete(project.folder().resolve("content/cities/haikou.en.md"));
        reload();
        turnTo("cities/haikou");
        browser.evaluate("void document.querySelector('#body-en').setSelectionRange(14, 20)");
        press("#document-en .link-entry");
        browser.await("document.activeElement.id", "link-find");
        browser.driver.switchTo().activeElement().sendKeys("nice", Keys.ENTER);
        browser.await("!!document.querySelector('dialog')", false);
        save();

        assertThat(project.read("content/cities/haikou.en.adoc"))
                .endsWith("Goes with its link:kb:city/nice[friend].\n");
    }

    @Test
    void a_tick_says_that_an_event_is_online_and_its_box_takes_the_address() throws IOException {
        project.write("content/news/visit.yaml", "date: 2024-02\nevent:\n  from: 2024-03-01\n");
        project.write("content/news/visit.en.md", "---\ntitle: Visit\n---\n");
        reload();
        turnTo("news/visit");
        String online = "[data-path='[\"event\",\"online\"]']";
        browser.evaluate("void document.querySelector(`" + online + " input`).click()");
        assertThat(browser.evaluate("document.activeElement === document.querySelector(`" + online + " input`)"))
                .isEqualTo(true);
        save();
        assertThat(project.read("content/news/visit.yaml")).endsWith("  online: true\n");

        write(online + " input:not([type=checkbox])", "meet.example.org");
        assertThat(browser.evaluate("document.querySelector(`" + online + " .help:last-of-type`).textContent"))
                .isEqualTo("write the whole address, beginning with https:// or http://");
        assertThat(browser.evaluate("document.querySelector(`" + online + " > input`).inputMode"))
                .isEqualTo("url");
        write(online + " input:not([type=checkbox])", "https://meet.example.org/");
        save();
        assertThat(project.read("content/news/visit.yaml")).endsWith("  online: https://meet.example.org/\n");

        browser.evaluate("void document.querySelector(`" + online + " input`).click()");
        assertThat(browser.evaluate("document.querySelectorAll(`" + online + " input`).length"))
                .isEqualTo(1L);
        save();
        assertThat(project.read("content/news/visit.yaml")).isEqualTo("date: 2024-02\nevent:\n  from: 2024-03-01\n");
    }

    @Test
    void texts_stand_before_facts_and_facts_that_few_entries_have_are_folded_unless_filled() throws IOException {
        project.write("content/news/visit.yaml", "date: 2024-02\nlaps: [merrow-lume]\n");
        project.write("content/news/visit.en.md", "---\ntitle: Visit\n---\nText.\n");
        reload();
        turnTo("news/visit");

        assertThat(browser.evaluate("[...document.querySelectorAll('.part')].map(part => part.id)"))
                .isEqualTo(List.of("document-en", "document-zh", "facts"));
        String fields =
                "[...document.querySelectorAll('#facts %s > .fields > .field')].map(own => JSON.parse(own.dataset.path)[0])";
        assertThat(browser.evaluate(fields.formatted("")))
                .isEqualTo(List.of("date", "laps", "cities", "clusters", "phases", "sources", "image"));
        assertThat(browser.evaluate(fields.formatted("details:not([open])")))
                .isEqualTo(List.of(
                        "expires",
                        "first-mentions",
                        "page",
                        "projects",
                        "organisations",
                        "attachments",
                        "event",
                        "memorandum",
                        "agreements"));
        press(".entry-actions button:nth-of-type(2)");
        browser.await("document.activeElement.closest('section').id", "facts");
    }

    @Test
    void after_saving_the_check_is_told_with_a_link_to_the_page() {
        turnTo("cities/nice");
        write("[data-path='[\"population\",\"value\"]'] input", "343000");
        save();
        editor.checked(List.of());
        browser.await(
                "document.querySelector('.status').textContent", "Saved and checked: nothing found. See the page");
        assertThat(browser.evaluate("document.querySelector('.status a').getAttribute('href')"))
                .isEqualTo(server.address().resolve("en/cities/nice/").toString());

        write("[data-path='[\"population\",\"value\"]'] input", "344000");
        save();
        editor.checked(List.of(finding(Severity.ERROR, new Location(PLAN, 1, 1))));
        browser.await(
                "document.querySelector('.status').textContent",
                "Saved in the files. Errors: 1. Until they are corrected, the site on this computer stays as it was.Error: merrow-lume: facts");
    }

    @Test
    void who_types_the_whole_name_of_an_entry_finds_it_first() throws IOException {
        for (String title : List.of("A walk in Nice", "Nice weather")) {
            project.write(
                    "content/news/" + title.toLowerCase(Locale.ROOT).replace(' ', '-') + ".en.md",
                    "---\ntitle: " + title + "\n---\n");
        }
        reload();
        turnTo("cities/haikou");
        press("#document-en .link-entry");
        browser.await("document.activeElement.id", "link-find");
        browser.driver.switchTo().activeElement().sendKeys("nice");
        assertThat(browser.evaluate(
                        "[...document.querySelectorAll('dialog li button')].map(button => button.textContent)"))
                .isEqualTo(List.of("Nice", "Nice weather", "A walk in Nice"));
        press("dialog > p button");
    }
}
