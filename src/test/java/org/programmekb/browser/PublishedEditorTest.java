package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.programmekb.browser.PublishedEditor.Forge;

/** The editor as it is published with a site, below its own policy. */
@Tag("browser")
@Tag("slow")
final class PublishedEditorTest {
    private static final String BRANCH = "Object.values(f.repos.main.branches)[1].files";

    @ParameterizedTest
    @EnumSource
    void a_change_becomes_a_proposal_and_no_other_server_is_reached(Forge forge, @TempDir Path folder)
            throws IOException {
        try (PublishedEditor editor = new PublishedEditor(folder, forge)) {
            Browser browser = editor.browser;
            String api = "https://" + forge.host + (forge == Forge.GITHUB ? "/user" : "/api/v4/user");
            List<String> others = List.of(
                    "https://example.org/x",
                    forge == Forge.GITHUB ? "https://code.example.eu/api/v4/user" : "https://api.github.com/user",
                    "https://" + (forge == Forge.GITHUB ? "github.com" : forge.host) + "/users/sign_in",
                    "http://" + forge.host + "/user");
            assertThat(browser.findings("policy.js", List.of(api, editor.origin() + "/x")))
                    .isEmpty();
            assertThat(browser.findings("policy.js", others)).containsExactlyInAnyOrderElementsOf(others);

            browser.requests();
            browser.console();
            editor.standIn(true);
            editor.signIn();
            assertThat(browser.evaluate("sessionStorage.length + localStorage.length"))
                    .isEqualTo(0L);
            editor.turnTo("cities/nice", ".entry");
            editor.write(PublishedEditor.POPULATION, "343000");

            assertThat(editor.propose()).isEqualTo(forge.proposal(1));
            assertThat(editor.ask(BRANCH + "['" + PublishedEditor.NICE + "']"))
                    .isEqualTo(editor.files.get(PublishedEditor.NICE).replace("342000", "343000"));
            assertThat(editor.ask("f.repos.main.branches.main.head")).isEqualTo("c1");
            assertThat(editor.ask("f.problems")).isEqualTo(List.of());
            assertThat(browser.requests()).isNotEmpty().allMatch(request -> request.startsWith(editor.origin()));
            assertThat(browser.console()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_signs_in_stays_signed_in_in_the_tab_only_on_request(Forge forge, @TempDir Path folder) throws IOException {
        try (PublishedEditor editor = new PublishedEditor(folder, forge)) {
            Browser browser = editor.browser;
            browser.await("document.querySelector('#token') !== null", true);
            browser.evaluate("void (s => { s.value = 'ar'; s.dispatchEvent(new Event('change')); })"
                    + "(document.querySelector('.bar select'))");
            browser.await("document.querySelector('h1')?.textContent.startsWith('تسجيل الدخول')", true);
            browser.evaluate("void (localStorage.clear(), location.reload())");
            browser.await("document.querySelector('h1')?.textContent.startsWith('Sign in')", true);
            for (boolean isKept : new boolean[] {false, true}) {
                browser.await("document.querySelector('#token') !== null", true);
                editor.standIn(true);
                if (isKept) {
                    browser.click("#keep");
                }
                editor.signIn();
                assertThat(browser.evaluate("JSON.stringify([Object.values(sessionStorage), {...localStorage}])"))
                        .isEqualTo(isKept ? "[[\"secret\"],{}]" : "[[],{}]");
                browser.driver.navigate().refresh();
            }
            // The forge cannot be asked whether it accepts the token, so that the page says so instead of asking for
            // one.
            browser.await("document.querySelector('.status').textContent.includes('cannot be reached')", true);
            assertThat(browser.evaluate("document.querySelector('#token') === null"))
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_token_is_refused_and_the_form_says_how_to_make_one(Forge forge, @TempDir Path folder)
            throws IOException {
        try (PublishedEditor editor = new PublishedEditor(folder, forge)) {
            Browser browser = editor.browser;
            editor.standIn(true);
            editor.write("#token", "guessed");
            browser.click("form.new > button");
            browser.await("document.querySelector('form .problem')?.textContent.includes('refuses this token')", true);

            assertThat(browser.evaluate("document.querySelector('form.new').textContent"))
                    .asString()
                    .contains(
                            forge == Forge.GITHUB
                                    ? List.of(
                                            "“Contents” and “Pull requests”",
                                            "scope “public_repo”",
                                            "api.github.com only")
                                    : List.of("the scope “api”", "role Developer", "code.example.eu only"));
            assertThat(browser.evaluate("document.querySelector('form.new a').href"))
                    .isEqualTo(
                            forge == Forge.GITHUB
                                    ? "https://github.com/settings/personal-access-tokens/new?name=Editor+of+programme%2Fsite"
                                            + "&target_name=programme&expires_in=90&contents=write&pull_requests=write&actions=read"
                                    : "https://code.example.eu/-/user_settings/personal_access_tokens?name=Editor+of+cities%2Fprogramme%2Fsite&scopes=api");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_written_outlasts_signing_out_and_is_joined_with_what_others_have_merged(
            Forge forge, @TempDir Path folder) throws IOException {
        try (PublishedEditor editor = new PublishedEditor(folder, forge)) {
            Browser browser = editor.browser;
            for (String text : List.of("A city by the sea.", "")) {
                browser.await("document.querySelector('#token') !== null", true);
                editor.standIn(true);
                editor.signIn();
                editor.turnTo("cities/nice", ".entry");
                if (!text.isEmpty()) {
                    editor.write("#body-en", text);
                    browser.open("about:blank");
                    browser.open(editor.address());
                }
            }
            assertThat(browser.evaluate("document.querySelector('#body-en').value"))
                    .isEqualTo("A city by the sea.");
            editor.ask("void f.change('main', 'main', {'" + PublishedEditor.NICE
                    + "': f.repos.main.branches.main.files['" + PublishedEditor.NICE + "'] + 'joined: 2018\\n',"
                    + " 'content/cities/nice.en.md': '---\\ntitle: Nice!\\n---\\nA city.\\n'})");
            assertThat(editor.propose()).isEqualTo(forge.proposal(1));

            assertThat(editor.ask(BRANCH + "['content/cities/nice.en.md']"))
                    .isEqualTo("---\ntitle: Nice!\n---\nA city by the sea.\n");
            assertThat(browser.evaluate("document.querySelector('#kept').textContent"))
                    .asString()
                    .startsWith("Somebody else has saved meanwhile.");
            assertThat(editor.ask("f.problems")).isEqualTo(List.of());
        }
    }
}
