package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An entry gets another name or is deleted, with all that this changes in other files. */
@Tag("browser")
@Tag("slow")
final class EditorMovesTest extends EditorSession {
    @Test
    void an_entry_with_another_name_has_its_files_links_and_references_corrected() throws IOException {
        project.write(
                "content/news/visit.en.md",
                "---\n"
                        + "title: Visit\n"
                        + "cities: [haikou, nice] # both\n"
                        + "---\n"
                        + "[Nice](../cities/nice.en.md#sea), [id](kb:city/nice), [other](kb:city/nice-two),"
                        + " kb:city/nice—kb:city/nice [half](50%.html)\n");
        project.write("content/news/visit.yaml", "memorandum: nice, haikou\n");
        reload();
        openMoves("cities/nice");
        write("#new-slug", "nizza");
        press(".moves .entry-actions button:first-of-type");
        browser.await("!!document.querySelector('.plan .save')", true);
        press(".plan .save");
        browser.await("location.hash", "#/cities/nizza");

        assertThat(project.read("content/news/visit.en.md"))
                .isEqualTo(
                        "---\ntitle: Visit\ncities: [haikou, nizza] # both\n---\n[Nice](../cities/nizza.en.md#sea),"
                                + " [id](kb:city/nizza), [other](kb:city/nice-two), kb:city/nizza—kb:city/nizza [half](50%.html)\n");
        assertThat(project.read("content/news/visit.yaml")).isEqualTo("memorandum: nizza, haikou\n");
        assertThat(project.read("content/cities/haikou.yaml")).doesNotContain("[nice]");
        assertThat(project.read("content/cities/nizza.zh.md")).contains("aliases: [cities/nice]\n");
        assertThat(project.folder().resolve("content/cities/nizza.yaml")).exists();
        assertThat(project.folder().resolve(NICE)).doesNotExist();
    }

    @Test
    void an_entry_is_deleted_only_if_no_file_names_it() throws IOException {
        String haikou = project.read("content/cities/haikou.yaml");
        for (String language : List.of("en", "zh")) {
            project.write("content/cities/haikou." + language + ".md", "---\ntitle: Haikou\n---\n");
        }
        project.write("content/cities/haikou.yaml", haikou + "partners: [nice]\n");
        reload();
        openMoves("cities/nice");
        press(".moves .entry-actions button:last-of-type");
        browser.await("document.querySelector('.plan').textContent.includes('still name this entry')", true);
        assertThat(browser.evaluate("document.querySelector('.plan a').getAttribute('href')"))
                .isEqualTo("#/cities/haikou");

        project.write("content/cities/haikou.yaml", haikou);
        press(".moves .entry-actions button:last-of-type");
        browser.await("!!document.querySelector('.plan .save')", true);
        press(".plan .save");
        browser.await("location.hash", "#/cities");

        assertThat(project.folder().resolve("content/cities").toFile().list())
                .containsExactlyInAnyOrder("haikou.yaml", "haikou.en.md", "haikou.zh.md");
    }

    @Test
    void what_is_written_after_a_new_name_was_chosen_is_not_lost() throws IOException {
        openMoves("cities/nice");
        write("#new-slug", "nizza");
        press(".moves .entry-actions button:first-of-type");
        browser.await("!!document.querySelector('.plan .save')", true);
        write("[data-path='[\"population\",\"value\"]'] input", "343000");

        browser.await(
                "document.querySelector('.plan').textContent.startsWith('Save or discard your changes first')", true);
        save();
        assertThat(project.read(NICE)).contains("value: 343000");
    }

    @Test
    void with_an_entry_go_the_files_that_are_used_nowhere_else() throws IOException {
        for (String name : List.of("sea.svg", "market.svg", "port 50%.svg", "unknown.svg")) {
            project.write("content/images/" + name, "<svg xmlns='http://www.w3.org/2000/svg'/>");
        }
        for (String name : List.of("plan.pdf", "data.csv", "both.pdf", "unknown.pdf")) {
            project.write("content/files/" + name, "x");
        }
        project.write("content/cities/haikou.en.md", "---\ntitle: Haikou\n---\n");
        project.write("content/cities/haikou.zh.md", "---\ntitle: Haikou\n---\n");
        project.write(
                "content/news/visit.en.md",
                "---\ntitle: Visit\n---\n![Market](../images/market.svg) [Both](../files/both.pdf)\n");
        project.write(
                "content/cities/nice.en.md",
                "---\ntitle: Nice\nimage: {file: ../images/sea.svg, alt: The sea}\n---\n"
                        + "![Market](../images/market.svg) ![Port](<../images/port 50%.svg>)"
                        + " [Both](../files/both.pdf) [Plan](../files/plan.pdf)\n");
        project.write("content/cities/nice.zh.adoc", "---\ntitle: 尼斯\n---\nlink:../files/data.csv[数据]\n");
        project.delete("content/cities/nice.zh.md");
        reload();
        openMoves("cities/nice");
        press(".moves .entry-actions button:last-of-type");
        browser.await("!!document.querySelector('.plan .save')", true);
        assertThat(browser.evaluate(
                        "[...document.querySelectorAll('.attachments label')].map(own => own.innerText.trim())"))
                .isEqualTo(List.of("data.csv", "plan.pdf", "port 50%.svg", "sea.svg"));
        assertThat(
                        browser.evaluate(
                                "document.querySelectorAll('.save').length === 2 && document.querySelector('.save-bar').hidden"))
                .isEqualTo(true);

        press(".attachments p:nth-of-type(4) input");
        browser.await("document.activeElement.type", "checkbox");
        press(".plan .save");
        browser.await("location.hash", "#/cities");

        assertThat(project.folder().resolve("content/files").toFile().list())
                .containsExactlyInAnyOrder("both.pdf", "unknown.pdf");
        assertThat(project.folder().resolve("content/images").toFile().list())
                .containsExactlyInAnyOrder("market.svg", "port 50%.svg", "unknown.svg");
    }

    @Test
    void while_an_entry_gets_its_new_name_nothing_can_be_written_into_its_form() throws IOException {
        openMoves("cities/nice");
        write("#new-slug", "nizza");
        press(".moves .entry-actions button:first-of-type");
        browser.await("!!document.querySelector('.plan .save')", true);
        browser.findings("slow-save.js");
        press(".plan .save");

        browser.await("document.querySelector('#content').inert", true);
        browser.evaluate("void goOn()");
        browser.await("location.hash", "#/cities/nizza");
        browser.await("document.querySelector('#content').inert", false);
        browser.await("document.activeElement.tagName", "H1");
    }

    @Test
    void an_item_of_a_register_gets_another_short_name_whatever_signs_the_old_one_has() throws IOException {
        project.write(
                "content/glossary.yaml", "# languages\n\"c++\": # old\n  term: {en: C++}\ncc:\n  term: {en: CC}\n");
        reload();
        openMoves("glossary/c++");
        write("#new-slug", "null");
        press(".moves .entry-actions button:first-of-type");
        browser.await("!!document.querySelector('.plan .save')", true);
        press(".plan .save");
        browser.await("location.hash", "#/glossary/null");

        assertThat(project.read("content/glossary.yaml"))
                .isEqualTo("# languages\n\"null\": # old\n  term: {en: C++}\ncc:\n  term: {en: CC}\n");
    }

    @Test
    void a_source_gets_another_short_name_where_facts_and_texts_cite_it() throws IOException {
        project.write("content/sources.yaml", "minutes:\n  title: Minutes\nother:\n  title: Other\n");
        project.write("content/news/visit.yaml", "date: 2024-02\nsources: [other, minutes, {en: The minutes}]\n");
        project.write("content/news/visit.en.md", "---\ntitle: Visit\n---\nA visit.[@other; @minutes, p. 2] minutes\n");
        reload();
        openMoves("sources/minutes");
        write("#new-slug", "minutes-2024");
        press(".moves .entry-actions button:first-of-type");
        browser.await("!!document.querySelector('.plan .save')", true);
        press(".plan .save");
        browser.await("location.hash", "#/sources/minutes-2024");

        assertThat(project.read("content/news/visit.yaml"))
                .isEqualTo("date: 2024-02\nsources: [other, minutes-2024, {en: The minutes}]\n");
        assertThat(project.read("content/news/visit.en.md"))
                .endsWith("A visit.[@other; @minutes-2024, p. 2] minutes\n");
    }

    private void openMoves(String entry) {
        turnTo(entry);
        browser.evaluate("void document.querySelector('.moves').setAttribute('open', '')");
    }
}
