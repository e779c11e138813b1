package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmekb.browser.PublishedEditor.NICE;
import static org.programmekb.browser.PublishedEditor.POPULATION;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.programmekb.browser.PublishedEditor.Forge;

/** The page of the editor that says what becomes of proposals, at both forges. */
@Tag("browser")
@Tag("slow")
final class ProposalsTest extends ProposalSession {
    @ParameterizedTest
    @EnumSource
    void a_proposal_is_followed_from_its_check_to_its_publication(Forge forge, @TempDir Path folder)
            throws IOException {
        start(folder, forge, true);
        changeNice("343000");
        assertThat(editor.propose()).isEqualTo(forge.proposal(1));
        browser.click(".status a[href='#/proposals']");
        awaitRows("Nice|Open, not published yet.|By jo, |Nice: facts|No check has begun.");

        editor.ask("void (f.checks[" + HEAD + "] = {state: 'running'})");
        awaitRows("Nice|The check is running.");

        editor.ask("void (f.checks[" + HEAD + "] = {state: 'failed', findings: [" + FINDING + "]})");
        awaitRows("The check has failed:|Nice: facts, line 4:|this is too many|count again");
        browser.click(".proposals .findings a.place");
        browser.await("document.activeElement.matches(`" + POPULATION + "`)", true);
        assertThat(browser.evaluate("document.activeElement.closest('.field').textContent"))
                .asString()
                .contains("this is too many");
        assertThat(browser.evaluate("document.activeElement.ariaInvalid")).isEqualTo("true");
        assertThat(browser.evaluate("document.activeElement.value")).isEqualTo("343000");

        editor.write(POPULATION, "344000");
        assertThat(editor.propose()).isEqualTo(forge.proposal(1));
        editor.ask("void (f.checks[" + HEAD + "] = {state: 'passed', site: 'https://preview.example.org/1/'})");
        awaitRows("The check has passed.|See the site with this change: preview|open changes.html:|site");
        assertThat(browser.evaluate("[...document.querySelectorAll('.previews a')].map(one => one.href).join(' ')"))
                .isEqualTo("https://preview.example.org/1/ "
                        + (forge == Forge.GITHUB
                                ? "https://github.com/programme/site/actions/runs/70/artifacts/5"
                                : "https://code.example.eu/cities/programme/site/-/jobs/7/artifacts/browse"));

        editor.ask("void f.merge(1)");
        browser.evaluate("void (document.querySelector('.proposals').replaceChildren())");
        awaitRowsOfLongAgo();
        awaitRows("Accepted. Whether it is published cannot be seen from here.");
        editor.ask("void f.publications.unshift({at: f.now(), sha: f.proposals[0].merge, state: 'running'})");
        awaitRows("Accepted. The site is being published…|See how it was published");
        editor.ask("void (f.publications[0].state = 'failed')");
        awaitRows("Accepted, but publishing has failed.");
        editor.ask("void f.publications.unshift({at: f.now(), sha: 'later', state: 'passed'})");
        awaitRows("Published.");
        assertThat(browser.evaluate("document.querySelectorAll('.proposals button').length"))
                .isEqualTo(0L);
    }

    /** The workflow "Preview" says beside the checks where the pages are, or why they are not shown. */
    @Test
    void a_preview_has_a_link_and_is_no_check(@TempDir Path folder) throws IOException {
        start(folder, Forge.GITHUB, true);
        changeNice("343000");
        editor.propose();
        editor.ask("void (f.checks[" + HEAD + "] = {state: 'passed', preview: 'success'})");
        awaitRowsOfLongAgo();
        awaitRows("The check has passed.|See the site with this change: preview|open changes.html:");
        assertThat(browser.evaluate("document.querySelector('.previews a').href"))
                .isEqualTo("https://preview.example.org/pr-1/");

        editor.ask("void (f.checks[" + HEAD + "].preview = 'failure')");
        awaitRowsOfLongAgo();
        awaitRows("The check has passed.|open changes.html:");
        assertThat(browser.evaluate("document.querySelectorAll('.previews a').length"))
                .isEqualTo(1L);
    }

    @ParameterizedTest
    @EnumSource
    void a_proposal_is_brought_up_to_date_and_withdrawn(Forge forge, @TempDir Path folder) throws IOException {
        start(folder, forge, true);
        changeNice("343000");
        editor.propose();
        editor.ask(
                "void f.change('main', 'main', {'content/cities/nice.en.md': '---\\ntitle: Nice\\n---\\nBy the sea.\\n'})");
        awaitRowsOfLongAgo();
        awaitRows("Nice|Open, not published yet.");

        editor.ask("void f.refusals.push({name: 'PUT', status: " + (forge == Forge.GITHUB ? 422 : 409)
                + ", message: 'merge conflict'})");
        press("Bring up to date");
        browser.await(
                "document.querySelector('.proposals .problem').textContent.includes('could not be brought up to date: merge conflict')",
                true);

        press("Bring up to date");
        browser.await(
                "Boolean(standIn.branchOf(standIn.proposals[0]).files['content/cities/nice.en.md'].includes('By the sea'))",
                true);
        awaitRows("Nice|Open, not published yet.");
        press("Continue");
        browser.await("document.querySelector('#body-en')?.value", "By the sea.\n");
        assertThat(browser.evaluate("document.querySelector(`" + POPULATION + "`).value"))
                .isEqualTo("343000");
        assertThat(browser.evaluate("document.querySelector('.status').textContent"))
                .asString()
                .startsWith("There is an open proposal for this entry.");

        awaitRows("Nice|Open, not published yet.");
        browser.evaluate("void (window.asked = '', window.confirm = text => (asked = text, false))");
        press("Withdraw…");
        browser.await("asked", "Withdraw “Edit Nice”? The proposal is closed, and its branch is deleted.");
        assertThat(editor.ask("f.proposals[0].state")).isEqualTo("open");
        browser.evaluate("void (window.confirm = () => true)");
        press("Withdraw…");
        awaitRows("Nice|Withdrawn or declined.");
        assertThat(editor.ask("Object.keys(f.repos.main.branches).join()")).isEqualTo("main");
        editor.turnTo("cities/nice", ".entry");
        assertThat(browser.evaluate("document.querySelector(`" + POPULATION + "`).value"))
                .isEqualTo("342000");
    }

    @ParameterizedTest
    @EnumSource
    void the_name_of_a_branch_leads_to_no_other(Forge forge, @TempDir Path folder) throws IOException {
        start(folder, forge, true);
        editor.ask("void (f.change('main', 'edit/%2e%2e/a#b', {'" + NICE + "': 'name: N\\n'}, {}),"
                + " f.propose({branch: 'edit/%2e%2e/a#b', title: 'Odd'}))");
        awaitRowsOfLongAgo();
        awaitRows("Odd|Open, not published yet.");

        press("Withdraw…");

        awaitRows("Odd|Withdrawn or declined.");
        assertThat(editor.ask("Object.keys(f.repos.main.branches).join()")).isEqualTo("main");
    }

    @ParameterizedTest
    @EnumSource
    void an_entry_that_is_opened_from_the_list_has_the_findings_of_its_proposal(Forge forge, @TempDir Path folder)
            throws IOException {
        start(folder, forge, true);
        editor.ask("void f.change('main', 'edit/cities-nice-k3', {'" + NICE + "': f.repos.main.branches.main.files['"
                + NICE + "'].replace('342000', '343000')}, f.repos.main.branches.main.files)");
        editor.ask("void f.propose({branch: 'edit/cities-nice-k3', title: 'Edit Nice', author: 'kim'})");
        editor.ask("void (f.checks[" + HEAD + "] = {state: 'failed', findings: [" + FINDING + "]})");

        changeNice("345000");

        browser.await(
                "document.querySelector(`" + POPULATION
                        + "`).closest('.field').textContent.includes('this is too many')",
                true);
        assertThat(browser.evaluate("document.querySelector('.status').textContent"))
                .asString()
                .startsWith("There is an open proposal for this entry.");
        browser.evaluate("void document.querySelector('.status a.place').click()");
        assertThat(browser.evaluate("document.activeElement.matches(`" + POPULATION + "`)"))
                .isEqualTo(true);
        editor.ask(
                "void f.change('main', 'edit/cities-nice-k3', {'content/cities/nice.en.md': '---\\ntitle: Nice\\n---\\nBy the sea.\\n'})");
        assertThat(editor.propose()).isEqualTo(forge.proposal(1));
        assertThat(editor.ask("JSON.stringify(f.branchOf(f.proposals[0]).files)"))
                .asString()
                .contains("345000", "By the sea.");
        browser.await("document.querySelectorAll('.findings li').length", 0L);
    }

    @ParameterizedTest
    @EnumSource
    void proposals_of_others_are_listed_if_they_touch_the_content(Forge forge, @TempDir Path folder)
            throws IOException {
        start(folder, forge, true);
        for (String path : List.of("content/news/first.en.md", "README.md")) {
            editor.ask("void f.change('main', 'own" + path.length() + "', {'" + path
                    + "': 'text'}, f.repos.main.branches.main.files)");
            editor.ask("void f.propose({branch: 'own" + path.length() + "', title: 'By hand', author: 'kim'})");
        }
        awaitRows("first|By kim|Page of proposal 1: By hand|first: English");
        assertThat(browser.evaluate("document.querySelectorAll('.proposals button').length"))
                .isEqualTo(0L);
    }

    @ParameterizedTest
    @EnumSource
    void a_new_entry_that_only_a_proposal_has_is_continued(Forge forge, @TempDir Path folder) throws IOException {
        start(folder, forge, true);
        editor.ask(
                "void f.change('main', 'edit/news-fair-k3', {'content/news/fair.en.md': '---\\ntitle: Fair\\n---\\nSoon.\\n'}, f.repos.main.branches.main.files)");
        editor.ask("void f.propose({branch: 'edit/news-fair-k3', title: 'Edit Fair', author: 'kim'})");
        awaitRows("fair|By kim|fair: English");

        press("Continue");

        browser.await("document.querySelector('#body-en')?.value", "Soon.\n");
    }
}
