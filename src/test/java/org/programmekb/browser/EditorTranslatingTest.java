package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.programmekb.cli.Kb;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Severity;
import org.programmekb.editor.EditedProject;
import org.programmekb.editor.Trial;
import org.programmekb.spec.Repository;

/** A text beside its original in the editor, with what changed since, the record that it is up to date, and translators. */
@Tag("browser")
@Tag("slow")
final class EditorTranslatingTest extends EditorSession {
    private static final String EN = "content/news/visit.en.md";

    private static final String ZH = "content/news/visit.zh.md";

    private static final String FACTS = "content/news/visit.yaml";

    private static final String RECORD = "translations/news/visit.zh.yaml";

    private static final String ORIGINAL =
            "---\ntitle: Visit\nsummary: A visit.\n---\n\nThe mayors met in Nice.\n\n## Plans\n\n- Five parks\n- A tram\n";

    private static final String TRANSLATION =
            "---\ntitle: 访问\nsummary: 一次访问。\n---\n\n两位市长在尼斯会面。\n\n\n## 计划\n\n- 五个公园\n- 一条有轨电车\n";

    private Repository repository;

    /** Runs a command in the project, and returns what it says. */
    static String kb(EditedProject project, String... arguments) {
        StringWriter messages = new StringWriter();
        PrintWriter console = new PrintWriter(messages);
        String[] all = new String[arguments.length + 3];
        List<String> start = List.of("translations", "-s", project.folder().toString());
        start.toArray(all);
        System.arraycopy(arguments, 0, all, start.size(), arguments.length);
        assertThat(Kb.run(System.getenv(), console, console, all))
                .as(messages.toString())
                .isZero();
        return messages.toString();
    }

    @BeforeEach
    void record() throws IOException, InterruptedException {
        project.write(FACTS, "date: 2024-02\nevent:\n  from: 2024-02-01\n  place: {en: Town hall, zh: 市政厅}\n");
        project.write(EN, ORIGINAL);
        project.write(ZH, TRANSLATION);
        project.write(".gitignore", "output\n.kb\n");
        repository = Repository.in(project.folder());
        kb(project, "accept", ZH);
        repository.commit("2024-01-01T00:00:00Z");
    }

    private void change(String original) throws IOException {
        project.write(EN, original);
        browser.open("about:blank");
        reload();
        turnTo("news/visit");
        press("#document-zh .translate");
        browser.await("!!document.querySelector('.translation')", true);
    }

    private static Object texts(String selector) {
        return browser.evaluate("[...document.querySelectorAll('" + selector
                + "')].map(one => one.innerText.replace(/\\s+/g, ' ').trim())");
    }

    @Test
    void an_item_that_stands_at_another_place_of_a_list_has_not_changed() throws IOException, InterruptedException {
        String facts = "name: {en: Visit, zh: 访问, variants: {en: [Call]}}\n" + project.read(FACTS)
                + "  decisions:\n    - text: {en: Plant trees, zh: 种树}\n    - text: {en: Meet again, zh: 再次会面}\n";
        project.write(FACTS, facts);
        kb(project, "accept", ZH);
        repository.commit("2024-01-02T00:00:00Z");
        project.write(FACTS, facts.replace("decisions:\n", "decisions:\n    - text: {en: Count birds, zh: 数鸟}\n"));
        change(ORIGINAL);

        assertThat(texts(".translation .problem")).asString().contains("Passages that changed: 1");
        assertThat(texts(".fact-changes li")).asString().endsWith("added: Count birds (end)]");
    }

    @Test
    void an_outdated_translation_is_brought_up_to_date_in_one_save_like_by_the_command() throws IOException {
        String changed = ORIGINAL.replace("Nice", "Haikou").replace("Five", "Six");
        String before = project.read(RECORD);
        project.write(FACTS, project.read(FACTS).replace("Town hall", "Old town hall"));
        change(changed);

        assertThat(texts(".translation .problem"))
                .asString()
                .contains("The original has changed since ")
                .contains("Passages that changed: 3");
        assertThat(texts(".is-changed .source"))
                .isEqualTo(List.of(
                        "The mayors met in removed: Nice (end) added: Haikou (end) .",
                        "- removed: Five (end) added: Six (end) parks"));
        assertThat(texts(".fact-changes li")).asString().endsWith(" removed: Town (end) added: Old town (end) hall]");
        List<String> boxes = List.of("两位市长在海口会面。", "- 六个公园");
        for (int i = 0; i < boxes.size(); i++) {
            browser.driver
                    .findElements(By.cssSelector(".is-changed textarea"))
                    .get(i)
                    .clear();
            browser.driver
                    .findElements(By.cssSelector(".is-changed textarea"))
                    .get(i)
                    .sendKeys(boxes.get(i));
        }
        browser.driver.findElement(By.cssSelector(".accept input")).sendKeys(Keys.SPACE);
        browser.await("document.querySelector('.files').textContent.includes('up to date: Simplified Chinese')", true);
        save();

        assertThat(project.read(EN)).isEqualTo(changed);
        assertThat(project.read(ZH)).isEqualTo(TRANSLATION.replace("尼斯", "海口").replace("五", "六"));
        browser.await("document.querySelectorAll('.is-changed').length", 0L);
        assertThat(texts(".translation .help"))
                .asString()
                .contains("This translation matches the original. Recorded on ");
        String record = project.read(RECORD);
        assertThat(record).isNotEqualTo(before);
        project.write(RECORD, before);
        kb(project, "accept", ZH);
        assertThat(project.read(RECORD)).isEqualTo(record);
    }

    @Test
    void the_tick_is_kept_with_the_work_as_long_as_the_texts_stay_and_is_said_to_be_recorded() throws IOException {
        change(ORIGINAL.replace("Nice", "Haikou"));
        browser.driver.findElement(By.cssSelector(".accept input")).sendKeys(Keys.SPACE);
        browser.await("document.querySelector('.save').disabled", false);
        change(ORIGINAL.replace("Nice", "Haikou"));
        assertThat(browser.evaluate("document.querySelector('.accept input').checked"))
                .isEqualTo(true);
        change(ORIGINAL.replace("Nice", "Malmö"));
        assertThat(browser.evaluate("document.querySelector('.accept input').checked"))
                .isEqualTo(false);
        assertThat(browser.evaluate("document.querySelector('.status').textContent"))
                .asString()
                .contains("Compare the texts again");

        browser.driver.findElement(By.cssSelector(".accept input")).sendKeys(Keys.SPACE);
        browser.click(".save");
        browser.await(
                "document.querySelector('.status').textContent",
                "Saved. The check is running… Recorded as up to date: Simplified Chinese.");
        browser.await(
                "document.querySelector('.accept:has(:checked) .help')?.innerText.includes(' Recorded on ') ?? false",
                true);
        editor.checked(List.of());
        browser.await(
                "document.querySelector('.status').textContent",
                "Saved and checked: nothing found. Recorded as up to date: Simplified Chinese. See the page");
        assertThat(kb(project, "accept", ZH)).contains("0 records");
    }

    @Test
    void passages_that_do_not_match_are_marked_and_nothing_is_lost() throws IOException {
        Files.delete(project.folder().resolve(RECORD));
        change(ORIGINAL.replace("## Plans", "They spoke.\n\n## Plans")
                .replace("- A tram\n", "- A tram\n- A port\n\n> Yes.\n"));

        assertThat(texts(".translation .problem"))
                .isEqualTo(List.of("Passages that do not match: 3. They are marked below. You can edit all of them."));
        assertThat(texts(".passage > .help:not([role])"))
                .isEqualTo(List.of(
                        "The translation has nothing here yet. What you write is added at this place.",
                        "The translation has nothing here yet. What you write is added at this place.",
                        "The translation has nothing here yet. What you write is added at this place."));
        press(".translation .quiet");
        assertThat(browser.evaluate("document.querySelector('#body-zh').value"))
                .isEqualTo(TRANSLATION.substring(TRANSLATION.indexOf("---\n", 3) + 4));
        assertThat(browser.evaluate("document.querySelector('.save').disabled")).isEqualTo(true);

        press("#document-zh .translate");
        browser.await("!!document.querySelector('.translation')", true);
        for (String text : List.of("他们进行了会谈。", "一个港口", "好。")) {
            browser.evaluate("void [...document.querySelectorAll('.passage')].find(one => one.dataset.line === '0')"
                    + ".querySelector('textarea').focus()");
            browser.driver.switchTo().activeElement().sendKeys(Keys.END, text);
        }
        press(".translation .quiet");
        save();
        assertThat(project.read(ZH)).isEqualTo(TRANSLATION.replace("会面。\n", "会面。\n\n他们进行了会谈。\n") + "- 一个港口\n\n> 好。\n");
    }

    @Test
    void arabic_stands_beside_english_and_a_new_text_is_written_by_keyboard_alone() throws IOException {
        project.write(
                "jbake.properties",
                project.read("jbake.properties").replace("site.languages=en,zh", "site.languages=en,zh,ar")
                        + "site.language.ar.tag=ar\nsite.language.ar.name=العربية\nsite.title.ar=مدن\nsite.group.eu.ar=أوروبا\nsite.group.cn.ar=الصين\n");
        editor.configured(project.config());
        reload();
        turnTo("news/visit");
        browser.evaluate("void document.querySelector('#document-ar .translate').focus()");
        browser.driver.switchTo().activeElement().sendKeys(Keys.ENTER);
        browser.await("document.activeElement.textContent", "العربية");

        assertThat(browser.evaluate(
                        "[...document.querySelectorAll('.translation textarea')].map(one => one.dir + one.lang)"
                                + ".filter(one => one !== 'rtlar')"))
                .isEqualTo(List.of());
        assertThat(browser.evaluate("document.querySelector('.source').dir")).isEqualTo("ltr");
        for (String text : List.of("زيارة", "زيارة قصيرة", "التقى العمدتان", "الخطط", "حدائق", "ترام")) {
            do {
                browser.pressTab(1);
            } while (!Boolean.TRUE.equals(browser.evaluate("document.activeElement.matches('textarea')")));
            browser.driver.switchTo().activeElement().sendKeys(Keys.END, text);
        }
        browser.pressTab(1);
        browser.press(Keys.SPACE);
        assertThat(browser.evaluate(
                        "document.activeElement.matches('.accept input') && document.activeElement.checked"))
                .isEqualTo(true);
        browser.injectAxe();
        for (int width : new int[] {1280, 360}) {
            browser.width(width);
            assertThat(browser.findings("axe.js", "body", List.of())).isEmpty();
        }
        browser.width(1280);
        save();

        assertThat(project.read("content/news/visit.ar.md"))
                .isEqualTo(
                        "---\ntitle: زيارة\nsummary: زيارة قصيرة\n---\nالتقى العمدتان\n\n## الخطط\n\n- حدائق\n- ترام\n");
        assertThat(kb(project, "accept", "content/news/visit.ar.md")).contains("0 records");
    }

    @Override
    Trial.Result tryOut(Map<String, Optional<Path>> edits) {
        return edits.containsKey(ZH)
                ? new Trial.Result(List.of(finding(Severity.WARNING, new Location(ZH, 11, 3))), Map.of())
                : new Trial.Result(List.of(), Map.of());
    }

    @Test
    void findings_stand_at_the_passage_and_an_unknown_original_is_said_to_be_unknown() throws IOException {
        project.write(RECORD, project.read(RECORD).replaceAll("content: \\w+", "content: " + "0".repeat(32)));
        change(ORIGINAL);
        assertThat(texts(".translation .problem")).asString().contains("The earlier text is not known");
        assertThat(texts(".is-changed")).isEqualTo(List.of());

        browser.driver.findElement(By.cssSelector(".passage textarea")).sendKeys("!");
        browser.await("document.querySelectorAll('.passage .findings li').length", 1L);
        assertThat(
                        browser.evaluate(
                                "document.querySelector('.passage .findings li').closest('.passage').querySelector('textarea').value"))
                .isEqualTo("- 五个公园");
    }

    @Test
    void a_translator_gets_an_entry_and_what_comes_back_is_written_and_recorded() throws IOException {
        change(ORIGINAL.replace("Nice", "Haikou"));
        browser.evaluate(
                "void (window.given = [], URL.createObjectURL = blob => (blob.text().then(text => given.push(text)), 'data:,'))");
        press(".translation p > button:not(.quiet)");
        browser.await("window.given.length", 1L);
        String xliff = (String) browser.evaluate("window.given[0]");
        assertThat(xliff).contains("<source>The mayors met in Haikou.</source>");
        assertThat(texts(".translation p > button + .help"))
                .isEqualTo(List.of("The file is among your downloads. Passages: 7, of which to be translated: 1"));

        turnTo("todo");
        browser.await("document.querySelector('h1').textContent", "To do");
        assertThat(texts("main p > button")).isEqualTo(List.of("Hand over to a translator: Simplified Chinese"));
        Path returned = project.folder().resolve("output/returned.xlf");
        Files.writeString(returned, xliff.replace("id=\"p1\"", "id=\"p9\""));
        browser.driver.findElement(By.id("returned")).sendKeys(returned.toString());
        browser.await("!!document.querySelector('[role=status] .problem')", true);
        assertThat(texts("[role=status] .findings li")).asString().contains("p9");
        assertThat(project.read(ZH)).isEqualTo(TRANSLATION);

        Files.writeString(
                returned,
                xliff.replace(
                        "<target state=\"needs-translation\">The mayors met in Haikou.</target>",
                        "<target state=\"translated\">两位市长在海口会面。</target>"));
        browser.driver.findElement(By.id("returned")).sendKeys(returned.toString());
        browser.await(
                "document.querySelector('[role=status] .files')?.textContent ?? ''", "Visit: Simplified Chinese " + ZH);
        assertThat(project.read(ZH)).contains("两位市长在海口会面。");
        assertThat(kb(project, "accept", ZH)).contains("0 records");
    }
}
