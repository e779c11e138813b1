package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmekb.browser.PublishedEditor.NICE;
import static org.programmekb.browser.PublishedEditor.POPULATION;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.programmekb.browser.PublishedEditor.Forge;

/** What a forge refuses on the page of the proposals, and how everybody can use it, at both forges. */
@Tag("browser")
@Tag("slow")
final class ProposalRightsTest extends ProposalSession {
    @ParameterizedTest
    @EnumSource
    void who_may_not_write_proposes_from_a_copy(Forge forge, @TempDir Path folder) throws IOException {
        start(folder, forge, false);
        editor.ask(
                "void f.proposals.push({...f.propose({branch: 'edit/cities-nice-x', title: 'Edit Nice', author: 'somebody'}), number: 9}) || f.proposals.pop()");
        editor.ask(
                "void (f.repos.main.branches['edit/cities-nice-x'] = {head: 'c9', files: {...f.repos.main.branches.main.files, '"
                        + NICE + "': 'x: 1\\n'}})");
        changeNice("343000");
        browser.await(
                "document.querySelector('.save-bar').textContent.includes('You may not write to this repository.')",
                true);
        assertThat(editor.propose()).isEqualTo(forge.proposal(2));

        assertThat(
                        editor.ask(
                                "Object.keys(f.repos.main.branches).length + ' ' + f.proposals[1].repo + ' ' + f.proposals[1].title"))
                .isEqualTo("2 fork Edit Nice");
        assertThat(editor.ask("f.branchOf(f.proposals[1]).files['" + NICE + "'].includes('343000')"))
                .isEqualTo(true);
        awaitRowsOfLongAgo();
        awaitRows("Nice|By somebody", "Nice|By jo|No check has begun. If this is your first proposal");
        assertThat(
                        browser.evaluate(
                                "[...document.querySelectorAll('.proposals > li')].map(one => one.querySelectorAll('button').length).join()"))
                .isEqualTo("0,3");

        editor.ask("void (f.checks[f.headOf(f.proposals[1])] = {state: 'running'})");
        press("Continue");
        browser.await("document.querySelector(`" + POPULATION + "`)?.value", "343000");
        editor.write(POPULATION, "344000");
        assertThat(editor.propose()).isEqualTo(forge.proposal(2));
        awaitRows("By somebody", "By jo");
        browser.evaluate("void document.querySelectorAll('.proposals > li')[1].querySelectorAll('button')[2].click()");
        browser.await("standIn.proposals[1].state", "closed");
        browser.await("Object.keys(standIn.repos.fork.branches).length", 0L);
    }

    @ParameterizedTest
    @EnumSource
    void refusals_are_said_in_words_and_nothing_is_lost(Forge forge, @TempDir Path folder) throws IOException {
        start(folder, forge, true);
        String name = forge == Forge.GITHUB ? "GitHub" : "GitLab";
        editor.turnTo("proposals", ".proposals");
        for (String[] refusal : new String[][] {
            {"401", "{}", name + " no longer accepts your token."},
            {"403", "{'Retry-After': '120'}", name + " allows no more requests for now. Try again after "},
            {"429", "{}", name + " allows no more requests for now. Try again in some minutes."},
            {"403", "{}", "Your token may not do this at " + name + " (no)."},
            {"502", "{}", name + " has a problem of its own (502)."},
        }) {
            editor.ask("void f.refusals.push({name: 'GET', status: " + refusal[0] + ", message: 'no', headers: "
                    + refusal[1] + "})");
            browser.evaluate("void document.querySelector('main p button').click()");
            browser.await(
                    "document.querySelector('main > div > .problem')?.textContent.startsWith('" + refusal[2]
                            + "') ?? false",
                    true);
            editor.ask("void (f.refusals = [])");
        }
        editor.ask("void (f.isOffline = true)");
        browser.evaluate("void document.querySelector('main p button').click()");
        browser.await(
                "document.querySelector('main > div > .problem')?.textContent.startsWith('" + name
                        + " cannot be reached.') ?? false",
                true);
        editor.ask("void (f.isOffline = false)");
        browser.evaluate("void document.querySelector('main p button').click()");
        browser.await("document.querySelector('main [role=status]').textContent", "There are no proposals.");

        changeNice("343000");
        for (String[] refusal : new String[][] {
            {"401", name + " no longer accepts your token."},
            {"403", "Your token may not do this at " + name},
            {"422", "That did not work: no"},
        }) {
            editor.ask("void f.refusals.push({name: 'POST', status: " + refusal[0] + ", message: 'no', times: 3})");
            browser.click(".save");
            browser.await("document.querySelector('.status').textContent.startsWith('" + refusal[1] + "')", true);
            editor.ask("void (f.refusals = [])");
        }
        assertThat(browser.evaluate("document.querySelector(`" + POPULATION + "`).value"))
                .isEqualTo("343000");
        editor.propose();
    }

    @ParameterizedTest
    @EnumSource
    void the_page_fits_a_telephone_and_can_be_read_by_everybody(Forge forge, @TempDir Path folder) throws IOException {
        start(folder, forge, true);
        changeNice("343000");
        editor.propose();
        editor.ask("void (f.checks[" + HEAD
                + "] = {state: 'failed', site: 'https://preview.example.org/1/', findings: [" + FINDING + "]})");
        awaitRows("Nice|The check has failed:|this is too many");
        browser.injectAxe();
        for (String scheme : List.of("light", "dark")) {
            browser.scheme(scheme);
            browser.width(360);
            assertThat(browser.findings("overflow.js")).isEmpty();
            assertThat(browser.findings("axe.js", "body", List.of())).isEmpty();
        }
        browser.scheme("light");
        browser.width(1280);
    }

    /** GitHub opens the checks of private repositories to no fine-grained token, and a GitLab can close its logs. */
    @ParameterizedTest
    @EnumSource
    void what_a_token_may_not_read_of_a_check_is_on_its_page(Forge forge, @TempDir Path folder) throws IOException {
        start(folder, forge, true);
        changeNice("343000");
        editor.propose();
        editor.ask("void (f.checks[" + HEAD + "] = {state: 'failed', findings: [" + FINDING + "]})");
        editor.ask("void f.refusals.push({name: '"
                + (forge == Forge.GITHUB
                        ? "GET /repos/{owner}/{repo}/commits/{ref}/check-runs"
                        : "GET /api/v4/projects/{id}/jobs/{job_id}/trace")
                + "', status: 403, message: 'Resource not accessible', times: 9})");

        awaitRows("The check has failed:|What it has found cannot be read from here. The page of the check says it.");
        assertThat(browser.evaluate("document.querySelector('.check-failed a').href"))
                .isEqualTo(
                        forge == Forge.GITHUB
                                ? "https://github.com/programme/site/actions/runs/70"
                                : "https://code.example.eu/cities/programme/site/-/pipelines/70");
    }

    @ParameterizedTest
    @EnumSource
    void all_files_of_a_large_repository_are_read(Forge forge, @TempDir Path folder) throws IOException {
        start(folder, forge, true);
        editor.ask("void f.change('main', 'main', Object.fromEntries(Array.from({length: 950}, (_, i) =>"
                + " ['content/projects/p' + i + '.yaml', 'cities: [nice]\\n'])))");
        editor.ask("void f.propose({branch: 'edit/cities-nice-k3', title: 'Edit Nice'})");
        editor.ask("void f.change('main', 'edit/cities-nice-k3', {}, f.repos.main.branches.main.files)");
        awaitRows("Edit Nice");
        editor.ask("void f.close(1)");
        awaitRowsOfLongAgo();
        press("Withdraw…");
        editor.turnTo("projects", ".entries");

        browser.await("document.querySelectorAll('.entries li').length", 950L);
    }
}
