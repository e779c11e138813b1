package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.diagnostic.Severity;
import org.programmekb.editor.EditedProject;
import org.programmekb.editor.LocalEditor;
import org.programmekb.serve.DevServer;

/** What the editor says before it saves, and what becomes of several files at once. */
@Tag("browser")
@Tag("slow")
final class EditorProposalTest extends EditorSession {
    private static final String FRAME = ".preview iframe";

    @Test
    void after_a_new_start_of_the_server_its_new_address_is_enough() throws IOException {
        turnTo("cities/nice");
        write("[data-path='[\"population\",\"value\"]'] input", "343000");
        int port = server.address().getPort();
        server.close();
        editor = new LocalEditor(project.config(), EditedProject.NO_TRIAL);
        server = DevServer.start(
                project.folder().resolve("output"), "/kb/", port, MessageLanguage.ENGLISH, Optional.of(editor));
        browser.await("document.querySelector('.status').textContent.includes('new one after each start')", true);

        browser.evaluate("void (location.hash = '" + editor.secret() + "')");
        browser.await("location.hash", "#/cities/nice");
        save();

        assertThat(project.read(NICE)).contains("value: 343000");
    }

    @Test
    void a_finding_stands_beside_its_field() {
        turnTo("cities/nice");
        editor.checked(List.of(
                finding(Severity.WARNING, new Location(NICE, 10, 21)),
                finding(Severity.WARNING, new Location("content/cities/nice.zh.md", 5, 1)),
                finding(Severity.WARNING, new Location("content/cities/rome.yaml", 1, 1))));

        browser.await("document.querySelectorAll('.findings li').length", 2L);
        assertThat(browser.evaluate(
                        "document.querySelector(`[data-path='[\"population\",\"value\"]'] > .findings`).textContent"))
                .asString()
                .contains("Close", "write one");
        assertThat(browser.evaluate("document.querySelector(`#document-zh [data-path='[\"body\"]']`).textContent"))
                .asString()
                .contains("“尼斯与[海口]于2018年结对。[@iuc-pairing-…”:");
        assertThat(browser.evaluate("document.querySelector('.findings li a').getAttribute('href')"))
                .isEqualTo(server.address()
                        .resolve("/__kb/explain/date-invalid.en")
                        .toString());
    }

    @Test
    void a_message_calls_files_by_their_entries_and_languages_and_lines_by_their_words() {
        turnTo("cities/nice");
        editor.checked(List.of(new Diagnostic(
                Code.PARITY_NUMBER,
                Severity.WARNING,
                new Location("content/cities/nice.zh.md", 5, 1),
                Message.literal("content/cities/nice.zh.md有`3`（5:1，写作“at 5:1”），content/cities/nice.en.md没有（6:2）;"
                        + " content/cities/haikou.yaml, content/organisations.yaml, content/unknown.md"),
                Message.literal(""))));

        browser.await("document.querySelectorAll('.findings li').length", 1L);
        assertThat(browser.evaluate("document.querySelector('.findings li').textContent"))
                .asString()
                .startsWith(
                        "Warning: Simplified Chinese有3（“尼斯与[海口]于2018年结对。[@iuc-pairing-…”，写作“at 5:1”），English没有（“Nice and [Haikou] were paired …”）; Haikou: facts, Organisations, content/unknown.md");
    }

    @Test
    void before_saving_findings_stand_beside_their_fields_and_the_page_is_shown() throws IOException {
        project.write("output/en/cities/nice/index.html", "<title>Nice</title><p>published");
        turnTo("cities/nice");
        browser.click(".entry-actions button");
        browser.awaitIn(FRAME, "document.body.textContent.trim()", "published");

        write("[data-path='[\"population\",\"value\"]'] input", "343000");

        browser.await(
                "document.querySelectorAll(`[data-path='[\"population\",\"value\"]'] > .findings li`).length", 1L);
        browser.awaitIn(FRAME, "document.body.textContent.includes('population: {value: 343000')", true);
        assertThat(browser.evaluate(
                        "document.querySelector(`[data-path='[\"population\",\"value\"]'] > input`).ariaInvalid"))
                .isEqualTo("true");
        assertThat(project.read(NICE)).contains("342000");
    }

    @Test
    void while_files_are_saved_no_second_save_begins_and_what_is_written_stays_a_change() throws IOException {
        turnTo("cities/nice");
        browser.findings("slow-save.js");
        write("[data-path='[\"population\",\"value\"]'] input", "343000");
        browser.evaluate("void (s => { s.click(); s.click(); })(document.querySelector('.save'))");
        write("#body-en", "Written meanwhile.");
        assertThat(browser.evaluate("document.querySelector('.save').disabled")).isEqualTo(true);
        browser.evaluate("void goOn()");
        browser.await("document.querySelector('.status').textContent.startsWith('Saved')", true);

        assertThat(browser.evaluate("saves")).isEqualTo(1L);
        assertThat(project.read(NICE)).contains("value: 343000");
        browser.await("document.querySelector('.save').disabled", false);
        save();
        assertThat(project.read("content/cities/nice.en.md")).endsWith("---\nWritten meanwhile.\n");
    }

    @Test
    void the_preview_comes_back_after_a_link_that_leads_out_of_the_site() throws IOException {
        project.write("output/en/cities/nice/index.html", "<title>Nice</title><p>published");
        turnTo("cities/nice");
        browser.click(".entry-actions button");
        String shown = "document.body.textContent.trim().startsWith('published')";
        browser.awaitIn(FRAME, shown, true);
        // Again, since the page is shown once more when its first check ends.
        browser.awaitIn(FRAME, shown + " && !!(location.href = 'https://example.org/')", false);

        press(".preview .tabs button[data-code=en]");

        browser.awaitIn(FRAME, shown, true);
        browser.evaluate("void document.querySelector('.entry-actions button').click()");
    }

    @Test
    void the_preview_stays_where_it_was_scrolled_to_and_runs_no_script_of_the_site() throws IOException {
        project.write("output/own.js", "document.title = 'from a file'");
        project.write(
                "output/en/cities/nice/index.html",
                "<title>Nice</title><script src=\"../../../own.js\"></script><script>document.title = 'inline'</script>"
                        + "<p style=\"height: 5000px\" onclick=\"document.title = 'event'\">published");
        turnTo("cities/nice");
        browser.click(".entry-actions button");
        browser.awaitIn(FRAME, "document.querySelector('p')?.offsetHeight", 5000L);
        browser.evaluateIn(FRAME, "void (scrollTo(0, 1234), document.querySelector('p').click(), window.isOld = true)");
        browser.awaitIn(FRAME, "window.name.endsWith(' 1234')", true);

        press(".preview .tabs button[data-code=en]");

        browser.awaitIn(FRAME, "window.isOld ?? scrollY", 1234L);
        assertThat(browser.evaluateIn(FRAME, "document.title")).isEqualTo("Nice");
        browser.evaluate("void document.querySelector('.entry-actions button').click()");
    }

    @Test
    void the_pictures_of_several_documents_are_saved_together() throws IOException {
        for (String language : List.of("en", "zh")) {
            project.write("content/cities/nice." + language + ".md", "---\ntitle: Nice\nimage:\n  alt: The sea\n---\n");
        }
        reload();
        turnTo("cities/nice");
        for (String language : List.of("en", "zh")) {
            String picture = "#document-" + language + " .picture";
            browser.evaluate("void (input => { const files = new DataTransfer();"
                    + " files.items.add(new File(['GIF89a" + language
                    + "'], 'a.gif', {type: 'image/gif'})); input.files = files.files;"
                    + " input.dispatchEvent(new Event('change')); })(document.querySelector('" + picture + " input'))");
            browser.await("document.querySelector('" + picture + " img')?.hidden", false);
        }

        save();

        assertThat(project.folder().resolve("content/images").toFile().list()).hasSize(2);
    }

    @Test
    void without_a_server_the_schemas_find_mistakes_in_the_form_of_fields() {
        assertThat(browser.findings("schema-findings.js"))
                .containsExactly(
                        "name: This field must be filled in.",
                        "title: This field must be filled in.",
                        "population.value: Write a number, with a point before decimals.",
                        "latitude: Write a number from -90 to 90.",
                        "country: write the country in two capital letters, for instance FR",
                        "joined: write a date like `2020`, `2020-02`, `2020-02-14` or `2020-02-14T09:30+01:00`",
                        "contact.name: This field must be filled in.",
                        "contact.telephone: There is no field “telephone”.");
    }

    @Test
    void no_request_leaves_the_origin_and_the_policy_forbids_it() {
        turnTo("cities/nice");
        browser.await("document.querySelectorAll('.documents section').length", 2L);

        assertThat(browser.requests()).isNotEmpty().allMatch(request -> request.startsWith("http://127.0.0.1:"));
        assertThat(browser.findings("beyond.js")).containsExactly("refused", "refused", "refused");
    }

    @Test
    void it_fits_a_telephone_and_can_be_read_by_everybody() {
        for (String scheme : List.of("light", "dark")) {
            browser.scheme(scheme);
            browser.width(360);
            try {
                turnTo("laps/merrow-lume");
                browser.findings("unfold.js");
                assertThat(browser.findings("overflow.js")).isEmpty();
                browser.injectAxe();
                assertThat(browser.findings("axe.js", "body", List.of())).isEmpty();
                turnTo("");
            } finally {
                browser.width(1280);
                browser.scheme("light");
            }
        }
    }

    /** All sources of this project, edited at random: the values are as wanted, and what was not touched stays. */
    @Test
    void random_edits_give_the_wanted_values_and_keep_all_other_lines() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path folder : List.of(OWN, HARBOUR)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                    texts.add(Files.readString(file));
                }
            }
        }
        assertThat(texts).hasSizeGreaterThan(50);
        assertThat(browser.findings("yaml-edits.js", texts)).isEmpty();
    }
}
