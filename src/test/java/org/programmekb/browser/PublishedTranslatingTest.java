package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.programmekb.browser.PublishedEditor.Forge;
import org.programmekb.diagnostic.Json;
import org.programmekb.editor.EditedProject;
import org.programmekb.spec.Repository;

/** A translation in the editor that is published with a site, where no server knows the ledger. */
@Tag("browser")
@Tag("slow")
final class PublishedTranslatingTest {
    private static final String EN = "content/news/visit.en.md";

    private static final String ZH = "content/news/visit.zh.md";

    private static final String RECORD = "translations/news/visit.zh.yaml";

    private static final String ORIGINAL =
            "---\ntitle: 2.50\ndate: 2024-02\n---\nThe mayors met in [Nice](https://example.org/nice).\n\nThey spoke.\n";

    @ParameterizedTest
    @EnumSource
    void the_record_is_the_same_as_that_of_the_command_and_in_the_same_proposal(Forge forge, @TempDir Path folder)
            throws IOException, InterruptedException {
        EditedProject project = EditedProject.in(folder);
        project.write(EN, ORIGINAL);
        project.write(ZH, "---\ntitle: 访问\n---\n两位市长会面。\n\n他们进行了会谈。\n");
        Repository repository = Repository.in(project.folder());
        EditorTranslatingTest.kb(project, "accept", ZH);
        repository.commit("2024-01-01T00:00:00Z");
        try (PublishedEditor editor = new PublishedEditor(project, forge)) {
            Browser browser = editor.browser;
            editor.files.putAll(Map.of(
                    EN,
                    ORIGINAL.replace("spoke", "spoke at length"),
                    ZH,
                    project.read(ZH),
                    RECORD,
                    project.read(RECORD)));
            editor.standIn(true);
            // The forge has the original of then by the id in the record.
            String blob = project.read(RECORD).replaceFirst("(?s).*source-blob: (\\w+).*", "$1");
            browser.evaluate("void (standIn.texts['" + blob + "'] = " + Json.text(ORIGINAL) + ")");
            editor.signIn();
            editor.turnTo("news/visit", ".entry");
            editor.write(
                    "#body-en", "The mayors met in [Haikou](https://example.org/haikou).\n\nThey spoke at length.\n");
            browser.evaluate("void document.querySelector('#document-zh .translate').click()");
            browser.await("document.querySelectorAll('.is-changed').length", 2L);
            assertThat(browser.evaluate(
                            "[...document.querySelectorAll('.translation ins')].map(one => one.childNodes[1].data)"))
                    .isEqualTo(List.of("Haikou", "haikou", " at length"));
            assertThat(browser.evaluate("document.querySelector('.translation code').textContent"))
                    .isEqualTo("kb translations export " + EN + " --language zh");
            browser.driver.findElement(By.cssSelector(".passage textarea")).sendKeys(Keys.END, "！");
            browser.driver.findElement(By.cssSelector(".accept input")).sendKeys(Keys.SPACE);
            // The translation was outdated before, so only who has compared it says that it is not.
            assertThat(browser.evaluate("document.querySelectorAll('.same input').length"))
                    .isEqualTo(0L);
            assertThat(editor.propose()).isEqualTo(forge.proposal(1));

            project.write(EN, proposed(editor, EN));
            project.write(ZH, proposed(editor, ZH));
            EditorTranslatingTest.kb(project, "accept", ZH);
            assertThat(proposed(editor, RECORD)).isEqualTo(project.read(RECORD)).contains("source-blob: ");
            assertThat(editor.ask("f.problems")).isEqualTo(List.of());
            assertThat(browser.console()).isEmpty();
        }
    }

    private static String proposed(PublishedEditor editor, String file) {
        return editor.ask("f.branchOf(f.proposals[0]).files['" + file + "']").toString();
    }
}
