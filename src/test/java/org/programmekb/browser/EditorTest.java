package org.programmekb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.diagnostic.Severity;
import org.programmekb.editor.EditedProject;
import org.programmekb.editor.LocalEditor;
import org.programmekb.editor.Trial;
import org.programmekb.serve.DevServer;

/** What an editor does in the browser, and what then lies on the disk. */
@Tag("browser")
@Tag("slow")
class EditorTest {
    private static final Path OWN = Path.of("content");
    private static final Path HARBOUR = Path.of("examples/harbour-programme/content");
    private static final String NICE = "content/cities/nice.yaml";
    private static final String PLAN = "content/laps/merrow-lume.yaml";

    private static Browser browser;

    private EditedProject project;
    private LocalEditor editor;
    private DevServer server;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.start();
        browser.width(1280);
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        project = EditedProject.in(folder);
        for (String name : List.of("nice", "haikou")) {
            for (String ending : List.of("yaml", "en.md", "zh.md")) {
                copy(OWN.resolve("cities/" + name + "." + ending), "content/cities/" + name + "." + ending);
            }
        }
        copy(HARBOUR.resolve("laps/merrow-lume.yaml"), PLAN);
        copy(HARBOUR.resolve("organisations.yaml"), "content/organisations.yaml");
        copy(Path.of("assets/css/site.css"), "output/css/site.css");
        editor = new LocalEditor(project.config(), this::tryOut);
        server = DevServer.start(
                project.folder().resolve("output"), "/kb/", 0, MessageLanguage.ENGLISH, Optional.of(editor));
        browser.open(server.address().resolve(editor.address()).toString());
        browser.await("document.querySelectorAll('.types a').length > 0", true);
        browser.console();
        browser.requests();
    }

    /** A page with the facts of Nice as they are edited, and a finding in their ninth line. */
    private Trial.Result tryOut(Map<String, Optional<Path>> edits) throws IOException {
        Optional<Path> nice = edits.getOrDefault(NICE, Optional.empty());
        return nice.isEmpty()
                ? new Trial.Result(List.of(), Map.of())
                : new Trial.Result(
                        List.of(finding(new Location(NICE, 9, 21))),
                        Map.of("en/cities/nice/index.html", Files.readAllBytes(nice.get())));
    }

    private void copy(Path from, String to) throws IOException {
        project.write(to, Files.readString(from));
    }

    @AfterEach
    void stop() {
        browser.evaluate("void (confirm = () => true, location.hash = '#/')");
        browser.await("!!document.querySelector('.entries')", true);
        browser.open("about:blank");
        server.close();
    }

    @Test
    void a_new_population_changes_one_line() throws IOException {
        List<String> before = lines(NICE);
        turnTo("cities/nice");

        write("[data-path='[\"population\",\"value\"]'] input", "343000");
        save();

        List<String> after = lines(NICE);
        assertThat(after).hasSameSizeAs(before);
        assertThat(changed(before, after)).containsExactly("population: {value: 343000, year: 2019}");
        assertThat(browser.console()).allMatch(line -> line.contains("Failed to load resource"));
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
        assertThat(browser.requests().stream().filter(request -> request.endsWith("/save")))
                .hasSize(1);
    }

    @Test
    void a_changed_action_of_a_plan_leaves_comments_and_order_alone() throws IOException {
        List<String> before = lines(PLAN);
        turnTo("laps/merrow-lume");

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

        assertThat(choose("[\"actions\",0,\"owner\"]", "lume-ferries")).isEqualTo("Lume Ferries");
        choose("[\"actions\",1,\"owner\"]", "*");
        write("[data-path='[\"actions\",1,\"owner\"]'] textarea[lang=en]", "The mayors");
        save();

        assertThat(project.read(PLAN)).contains("    owner: lume-ferries\n", "    owner: {en: The mayors}\n");
    }

    /** Chooses a value of a field, and returns the words for it. */
    private static Object choose(String path, String value) {
        return browser.evaluate("(s => { s.value = '" + value + "'; s.dispatchEvent(new Event('change'));"
                + " return s.selectedOptions[0].textContent; })"
                + "(document.querySelector(`[data-path='" + path + "'] select`))");
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
    void an_entry_with_another_name_has_its_files_links_and_references_corrected() throws IOException {
        project.write(
                "content/news/visit.en.md",
                "---\ntitle: Visit\ncities: [haikou, nice] # both\n---\n[Nice](../cities/nice.en.md#sea), [id](kb:city/nice),"
                        + " [other](kb:city/nice-two)\n");
        project.write("content/news/visit.yaml", "memorandum: nice, haikou\n");
        reload();
        turnTo("cities/nice");
        browser.evaluate("void document.querySelector('.moves').setAttribute('open', '')");
        write("#new-slug", "nizza");
        browser.click(".moves button:first-of-type");
        browser.await("!!document.querySelector('.plan .save')", true);
        browser.evaluate("void document.querySelector('.plan .save').click()");
        browser.await("location.hash", "#/cities/nizza");

        assertThat(project.read("content/news/visit.en.md"))
                .isEqualTo("---\ntitle: Visit\ncities: [haikou, nizza] # both\n---\n[Nice](../cities/nizza.en.md#sea),"
                        + " [id](kb:city/nizza), [other](kb:city/nice-two)\n");
        assertThat(project.read("content/news/visit.yaml")).isEqualTo("memorandum: nizza, haikou\n");
        assertThat(project.read("content/cities/haikou.yaml")).doesNotContain("nice");
        assertThat(project.read("content/cities/nizza.zh.md")).contains("aliases: [cities/nice]\n");
        assertThat(project.folder().resolve("content/cities/nizza.yaml")).exists();
        assertThat(project.folder().resolve(NICE)).doesNotExist();
    }

    @Test
    void an_entry_is_deleted_only_if_no_file_names_it() throws IOException {
        String haikou = project.read("content/cities/haikou.yaml");
        project.write("content/cities/haikou.yaml", haikou + "partners: [nice]\n");
        reload();
        turnTo("cities/nice");
        browser.evaluate("void document.querySelector('.moves').setAttribute('open', '')");
        browser.click(".moves button:last-of-type");
        browser.await("document.querySelector('.plan').textContent.includes('still name this entry')", true);
        assertThat(browser.evaluate("document.querySelector('.plan a').getAttribute('href')"))
                .isEqualTo("#/cities/haikou");

        project.write("content/cities/haikou.yaml", haikou);
        browser.click(".moves button:last-of-type");
        browser.await("!!document.querySelector('.plan .save')", true);
        browser.evaluate("void document.querySelector('.plan .save').click()");
        browser.await("location.hash", "#/cities");

        assertThat(project.folder().resolve("content/cities").toFile().list())
                .containsExactlyInAnyOrder("haikou.yaml", "haikou.en.md", "haikou.zh.md");
    }

    private void reload() {
        browser.driver.navigate().refresh();
        browser.await("document.querySelectorAll('.types a').length > 0", true);
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_overwritten_and_nothing_is_lost() throws IOException {
        turnTo("cities/nice");
        project.write(NICE, project.read(NICE) + "# new\n");

        write("[data-path='[\"population\",\"value\"]'] input", "343000");
        browser.click(".save");
        browser.await("document.querySelector('.status').textContent.includes('nice.yaml')", true);

        assertThat(project.read(NICE)).contains("342000").endsWith("# new\n");
        assertThat(browser.evaluate("document.querySelector(`[data-path='[\"population\",\"value\"]'] input`).value"))
                .isEqualTo("343000");
    }

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

        browser.evaluate("void (location.hash = '" + editor.address().replaceFirst(".*#", "#") + "')");
        browser.await("location.hash", "#/cities/nice");
        save();

        assertThat(project.read(NICE)).contains("value: 343000");
    }

    @Test
    void a_finding_stands_beside_its_field() {
        turnTo("cities/nice");
        editor.checked(List.of(
                finding(new Location(NICE, 9, 21)),
                finding(new Location("content/cities/nice.zh.md", 5, 1)),
                finding(new Location("content/cities/rome.yaml", 1, 1))));

        browser.await("document.querySelectorAll('.findings li').length", 2L);
        assertThat(browser.evaluate(
                        "document.querySelector(`[data-path='[\"population\",\"value\"]'] > .findings`).textContent"))
                .asString()
                .contains("Close", "write one");
        assertThat(browser.evaluate("document.querySelector(`#document-zh [data-path='[\"body\"]']`).textContent"))
                .asString()
                .contains("Line 1:");
    }

    @Test
    void before_saving_findings_stand_beside_their_fields_and_the_page_is_shown() throws IOException {
        project.write("output/en/cities/nice/index.html", "<title>Nice</title><p>published");
        turnTo("cities/nice");
        browser.click(".entry-actions button");
        String shown = "document.querySelector('.preview iframe').contentDocument.body?.textContent.trim()";
        browser.await(shown + ".startsWith('published')", true);

        write("[data-path='[\"population\",\"value\"]'] input", "343000");

        browser.await("document.querySelectorAll(`[data-path='[\"population\",\"value\"]'] > .findings li`).length", 1L);
        browser.await(shown + ".includes('population: {value: 343000')", true);
        assertThat(browser.evaluate(
                        "document.querySelector(`[data-path='[\"population\",\"value\"]'] > input`).ariaInvalid"))
                .isEqualTo("true");
        assertThat(project.read(NICE)).contains("342000");
    }

    @Test
    void without_a_server_the_schemas_find_mistakes_in_the_form_of_fields() {
        assertThat(browser.findings("schema-findings.js"))
                .containsExactly(
                        "name: This field must be filled in.",
                        "title: This field must be filled in.",
                        "population.value: Write a number, with a point before decimals.",
                        "latitude: Write a number from -90 to 90.",
                        "country: write the two-letter code of ISO 3166-1 in capital letters, for instance FR",
                        "joined: write a date like `2020`, `2020-02`, `2020-02-14` or `2020-02-14T09:30+01:00`",
                        "contact.name: This field must be filled in.",
                        "contact.telephone: There is no field “telephone”.");
    }

    @Test
    void no_request_leaves_the_origin_and_the_policy_forbids_it() {
        turnTo("cities/nice");
        browser.await("document.querySelectorAll('.documents section').length", 2L);

        assertThat(browser.requests()).isNotEmpty().allMatch(request -> request.startsWith("http://localhost:"));
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

    @Test
    void on_github_an_entry_is_one_commit_and_one_pull_request() {
        assertThat(browser.findings("github.js"))
                .containsExactly(
                        "GET /git/ref/heads/main",
                        "GET /git/commits/c1",
                        "GET /git/trees/t1?recursive=1",
                        "POST /git/blobs",
                        "POST /git/blobs",
                        "POST /git/trees kb/content/news/a.en.md kb/content/news/a.yaml on t1",
                        "POST /git/commits Edit A on c1",
                        "POST /git/refs edit/news-a",
                        "POST /pulls edit/news-a into main",
                        "https://github.com/o/r/pull/1",
                        "changedElsewhere content/news/a.yaml");
    }

    private static Diagnostic finding(Location location) {
        return new Diagnostic(
                Code.DATE_INVALID, Severity.WARNING, location, Message.of("serve.close"), Message.literal("write one"));
    }

    private void turnTo(String entry) {
        browser.evaluate("void (location.hash = '#/" + entry + "')");
        browser.await("!!document.querySelector('" + (entry.contains("/") ? ".entry, .new" : ".entries") + "')", true);
    }

    private static void write(String selector, String text) {
        WebElement input = browser.driver.findElement(By.cssSelector(selector));
        input.clear();
        input.sendKeys(text);
    }

    private static void save() {
        browser.click(".save");
        browser.await("document.querySelector('.status').textContent.startsWith('Saved')", true);
    }

    private List<String> lines(String path) throws IOException {
        return project.read(path).lines().toList();
    }

    private static List<String> changed(List<String> before, List<String> after) {
        return IntStream.range(0, after.size())
                .filter(i -> !after.get(i).equals(before.get(i)))
                .mapToObj(after::get)
                .toList();
    }
}
