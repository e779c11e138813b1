package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Severity;

/** Writing a text in the editor: pasting, tools, dates, and findings in the words of the form. */
@Tag("browser")
@Tag("slow")
final class EditorWritingTest extends EditorSession {
    private static final Path PASTES = Path.of("src/test/resources/org/programmekb/browser/paste");

    private static final String BODY = "#body-en";

    private static final String PICTURE =
            "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mP4z8CAFTEMLQkAKP8/wc53yE8AAAAASUVORK5CYII=";

    /** Fragments in the manner of Word, Google Docs, LibreOffice, mail and web pages. */
    @Test
    void what_other_programs_put_on_the_clipboard_becomes_the_markup_of_the_text() throws IOException {
        List<Path> wanted;
        try (Stream<Path> files = Files.list(PASTES)) {
            wanted = files.filter(file -> !file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
        List<String> fragments = new ArrayList<>();
        List<String> forms = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Path file : wanted) {
            String[] name = file.getFileName().toString().split("\\.");
            fragments.add(Files.readString(PASTES.resolve(name[0] + ".html")));
            forms.add(name[1]);
            texts.add(Files.readString(file));
        }
        assertThat(texts).hasSizeGreaterThan(15);
        assertThat(browser.findings("paste.js", fragments, forms)).isEqualTo(texts);
    }

    @Test
    void a_paste_is_one_step_that_can_be_undone_and_says_what_it_left_out() throws IOException {
        project.write("content/cities/haikou.en.md", "---\ntitle: Haikou\n---\nBefore.[^1] After.\n\n[^1]: A note.\n");
        reload();
        turnTo("cities/haikou");
        browser.evaluate("void document.querySelector('" + BODY + "').setSelectionRange(11, 11)");
        paste(Map.of("text/html", Files.readString(PASTES.resolve("word-report.html")), "text/plain", "x"), "");

        assertThat(body())
                .startsWith("Before.[^1]\n\n## Visit to Port Merrow\n\n## What was agreed")
                .contains("[a memorandum](https://example.org/memo)[^2] on *friendly* terms.")
                .endsWith("[^2]: Minutes of 3 May, p. 2.\n\n After.\n\n[^1]: A note.\n");
        assertThat(browser.evaluate("document.querySelector('#document-en .text-tools ~ [role=status]').textContent"))
                .isEqualTo("Left out: text boxes, comments, tracked deletions (1), colours.");
        assertThat(browser.console())
                .allMatch(line -> line.contains("Failed to load resource") || line.contains("allow-scripts"));
        input().sendKeys(Keys.chord(Keys.CONTROL, "z"));
        assertThat(body()).isEqualTo("Before.[^1] After.\n\n[^1]: A note.\n");

        paste(Map.of("text/plain", "•\tHarbour\n•\tCity hall"), "");
        assertThat(body()).startsWith("Before.[^1]- Harbour\n- City hall After.");
    }

    @Test
    void a_pasted_picture_is_offered_and_becomes_part_of_the_same_change() throws IOException {
        project.write("content/cities/haikou.en.md", "---\ntitle: Haikou\n---\nBefore.\n");
        reload();
        turnTo("cities/haikou");
        browser.evaluate("void document.querySelector('" + BODY + "').setSelectionRange(8, 8)");
        paste(Map.of(), PICTURE);
        browser.await("!!document.querySelector('#picture-text-0')", true);
        browser.driver.findElement(By.id("picture-text-0")).sendKeys("A red square", Keys.ENTER);
        browser.await(
                "document.querySelector('" + BODY + "').value.includes('![A red square](../images/haikou-')", true);
        save();

        assertThat(project.folder().resolve("content/images").toFile().list()).hasSize(1);
    }

    @Test
    void keys_and_buttons_write_the_marks_of_the_text() throws IOException {
        project.write("content/cities/haikou.en.adoc", "---\ntitle: Haikou\n---\n");
        Files.delete(project.folder().resolve("content/cities/haikou.en.md"));
        project.write("content/cities/haikou.zh.md", "---\ntitle: 海口\n---\n启动。\n");
        project.write("content/sources.yaml", "minutes:\n  title: {en: Minutes, zh: 会议纪要}\n");
        reload();
        turnTo("cities/haikou");
        WebElement text = input();
        text.sendKeys("one two", Keys.chord(Keys.CONTROL, Keys.SHIFT, Keys.ARROW_LEFT), Keys.chord(Keys.CONTROL, "b"));
        assertThat(body()).isEqualTo("one *two*");
        text.sendKeys(Keys.chord(Keys.CONTROL, "b"), Keys.chord(Keys.CONTROL, Keys.SHIFT, "8"));
        assertThat(body()).isEqualTo("* one two");
        text.sendKeys(Keys.END, Keys.chord(Keys.CONTROL, Keys.SHIFT, "3"), "See p. 2.");
        assertThat(body()).isEqualTo("* one twofootnote:[See p. 2.]");

        WebElement chinese = browser.driver.findElement(By.id("body-zh"));
        chinese.sendKeys(
                Keys.chord(Keys.CONTROL, Keys.HOME),
                Keys.chord(Keys.SHIFT, Keys.END),
                Keys.chord(Keys.CONTROL, "b"),
                Keys.END);
        chinese.sendKeys(Keys.chord(Keys.CONTROL, Keys.SHIFT, "4"));
        browser.await("document.activeElement.id", "link-find");
        browser.driver.switchTo().activeElement().sendKeys("纪要", Keys.ENTER);
        browser.await("document.activeElement.id", "body-zh");
        assertThat(chinese.getDomProperty("value")).startsWith("**启动。**[@minutes]");
        chinese.sendKeys(Keys.chord(Keys.CONTROL, Keys.SHIFT, "1"));
        assertThat(chinese.getDomProperty("value")).startsWith("## **启动。**[@minutes]");
    }

    @Test
    void one_tool_takes_part_in_the_order_of_the_tab_key() {
        turnTo("cities/haikou");
        browser.evaluate("void document.querySelector('#document-en .text-tools button').focus()");
        browser.driver.switchTo().activeElement().sendKeys(Keys.ARROW_LEFT);
        assertThat(browser.driver.switchTo().activeElement().getText()).isEqualTo("Table");
        assertThat(browser.evaluate("document.querySelectorAll('#document-en .text-tools [tabindex=\"0\"]').length"))
                .isEqualTo(1L);
        browser.driver.switchTo().activeElement().sendKeys(Keys.ENTER);
        browser.await("document.activeElement.id", "body-en");
        browser.await("document.querySelector('" + BODY + "').value.includes('| Column 1 | Column 2 |')", true);
    }

    @Test
    void findings_name_the_fields_of_the_form_and_a_missing_field_has_its_own() {
        turnTo("cities/nice");
        editor.checked(List.of(
                found(Code.FIELD_MISSING, "`pinyin` is missing", "add it, for instance `pinyin: nisi`"),
                found(Code.SORT_KEY_MISSING, "no `pinyin`", "add `pinyin: nisi`, or `area-km2: {en: A, zh: 甲}`"),
                found(
                        Code.LINK_BROKEN,
                        "in `population`, sources.yaml in Chinese (zh) and `haikou` have no `kb:city/x`",
                        "write the id")));
        browser.await("document.querySelectorAll('.findings li').length", 3L);

        assertThat(browser.evaluate("document.querySelector(`[data-path='[\"pinyin\"]'] > .findings li`).textContent"))
                .asString()
                .startsWith("Error: “Pinyin” is missingFill in this field.");
        assertThat(browser.evaluate("document.querySelector('#facts > .part-findings').textContent"))
                .asString()
                .startsWith("Error: no “Pinyin”add “Pinyin”: nisi, or “Area”: A, 甲")
                .contains("in “Population”, Sources in Chinese and “Haikou” have no kb:city/xUse “Link to an entry”");
    }

    @Test
    void findings_say_without_paths_and_codes_what_is_wrong_in_the_form() throws IOException {
        String facts = "content/news/visit.yaml";
        project.write(
                facts,
                "date: 2024-02\nevent:\n  decisions:\n    - text: Plant\n      status: open\n      done: 2024-03-01\n");
        project.write("content/news/visit.en.md", "---\ntitle: 访问\n---\n![Quay](../images/quay.svg)\n");
        project.write("content/news/visit.zh.md", "---\ntitle: Visit\n---\n");
        reload();
        turnTo("news/visit");
        browser.findings("unfold.js");
        editor.checked(List.of(
                found(facts, 6, Code.VALUE_INVALID, Message.of("value-invalid.decision-done", "2024-03-01", "open")),
                found(
                        "content/news/visit.en.md",
                        4,
                        Code.IMAGE_MISSING,
                        Message.of("image-missing.image", "../images/quay.svg")),
                found("content/news/visit.en.md", 4, Code.LINK_BROKEN, Message.of("link-broken.mail", "x@y")),
                found("content/news/visit.en.md", 4, Code.LINK_BROKEN, Message.of("link-broken.source", "x")),
                found(
                        "content/news/visit.en.md",
                        4,
                        Code.PARITY_NUMBER,
                        Message.literal("content/news/visit.en.md has `40` (2:8, written “Forty”)")),
                found(
                        "content/news/visit.zh.md",
                        2,
                        Code.LANGUAGE_MISMATCH,
                        Message.of("language-mismatch.title-latin"))));
        String said =
                "[...document.querySelectorAll('.entry .findings li')].map(one => one.innerText.replace(/\\s+/g, ' ').replace(/^\\S+ /, ''))";
        browser.await(said + ".length", 6L);

        assertThat(browser.evaluate(said))
                .isEqualTo(
                        List.of(
                                "“![Quay]”: This picture is not there: quay.svg. Choose it again with “Choose a picture from this computer”, in the text with “Picture”, or remove it. What this means",
                                "“![Quay]”: x@y is not an e-mail address of the check What this means",
                                "“![Quay]”: the text cites the source x, which is not in Sources Choose a source in “Sources”, or put the cursor behind a sentence of the text and use “Source”. What this means",
                                "“![Quay]”: English has 40 (“Title”, written “Forty”) Make both texts say the same. If the difference is right, add it to “Accepted differences” in the “Further fields” of the translation. What this means",
                                "Language of this column: Simplified Chinese. What is written here is in another one. Write here the text in the language of this column. What this means",
                                "“Done on” is 2024-03-01, but the “Status” of the decision is “Open” of the check What this means"));
        browser.evaluate("void (s => { s.value = 'zh'; s.dispatchEvent(new Event('change')); })"
                + "(document.querySelector('.bar select'))");
        try {
            browser.await(said + ".join(' ').includes('不是电子邮件地址')", true);
            assertThat(browser.evaluate(said))
                    .isEqualTo(List.of(
                            "“![Quay]”： 没有这张图片：quay.svg。 请用“从本机选择图片”重新选择（正文中用“图片”按钮），或删去这张图片。 说明",
                            "“![Quay]”： x@y不是电子邮件地址 of the check 说明",
                            "“![Quay]”： 正文引用了来源x，但资料来源中没有这个来源 请在“资料来源”中选择来源，或将光标放在正文某句之后，点击“来源”。 说明",
                            "“![Quay]”： 英文 has 40 (“标题”, written “Forty”) 请使两种语言的内容一致。如果差异是有意的，请在译文的“其他字段”中填写“认可的差异”。 说明",
                            "这一栏的语言是简体中文，此处却是另一种语言。 请在此填写该语言的文字。 说明",
                            "“完成日期”的值是2024-03-01，但该决定的“状态”是“待办” of the check 说明"));
        } finally {
            browser.evaluate("void localStorage.removeItem('kb-editor-language')");
        }
    }

    private static Diagnostic found(String path, int line, Code code, Message message) {
        return new Diagnostic(
                code, Severity.ERROR, new Location(path, line, 7), message, Message.literal("of the check"));
    }

    private static Diagnostic found(Code code, String message, String hint) {
        return new Diagnostic(
                code, Severity.ERROR, new Location(NICE, 0, 0), Message.literal(message), Message.literal(hint));
    }

    private static WebElement input() {
        return browser.driver.findElement(By.cssSelector(BODY));
    }

    private static String body() {
        return String.valueOf(input().getDomProperty("value"));
    }

    private static void paste(Map<String, String> contents, String picture) {
        browser.findings("paste-into.js", BODY, contents, picture);
    }

    @Test
    void a_heading_that_repeats_the_title_is_left_out_and_others_stand_below_it() throws IOException {
        project.write("content/cities/haikou.en.md", "---\ntitle: Haikou, the city\n---\n");
        reload();
        turnTo("cities/haikou");
        paste(
                Map.of(
                        "text/html",
                        "<p class=MsoTitle>Haikou – the City</p><h1>Port</h1><p>Words.</p><h2>Old port</h2>",
                        "text/plain",
                        "x"),
                "");
        assertThat(body()).isEqualTo("## Port\n\nWords.\n\n### Old port");
        assertThat(browser.evaluate("document.querySelector('#document-en .text-tools ~ [role=status]').textContent"))
                .isEqualTo("Left out: the title, which the page shows above the text.");

        input().clear();
        paste(Map.of("text/plain", "# Haikou, the city\n\n# Port\n\n## Old port\n"), "");
        assertThat(body()).isEqualTo("## Port\n\n### Old port\n");

        // Chinese stands with or without spaces, and words with or without hyphens.
        write("[data-path='[\"title\"]'] textarea", "海口　Low-Carbon 论坛");
        input().clear();
        paste(Map.of("text/plain", "# 《海口 Lowcarbon论坛》\n\n# Port\n"), "");
        assertThat(body()).isEqualTo("## Port\n");
    }

    @Test
    void what_a_busy_server_does_not_take_stays_and_is_saved_later() throws IOException {
        turnTo("cities/nice");
        String people = "[data-path='[\"population\",\"value\"]'] input";
        write(people, "343000");
        browser.evaluate("void ((own, isBusy = true) => window.fetch = (address, options) => {"
                + " const isRefused = isBusy && address.startsWith('api/save');"
                + " isBusy &&= !isRefused;"
                + " return isRefused ? Promise.resolve(new Response('{\"problem\":\"busy\"}', {status: 503}))"
                + " : own(address, options); })(window.fetch)");

        browser.click(".save");
        browser.await("document.querySelector('.status').textContent", "Not saved: busy");
        assertThat(browser.evaluate("document.querySelector(`" + people + "`).value.replace(/\\D/g, '')"))
                .isEqualTo("343000");
        save();

        assertThat(project.read(NICE)).contains("343000");
    }
}
