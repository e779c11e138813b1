package org.programmekb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.programmekb.cli.command.UsageException;
import org.programmekb.config.Setting;
import org.programmekb.diagnostic.Code;

/** Changes are read from a file in the form of Keep a Changelog, as people write it. */
final class LoggedChangeTest {
    private static final String LOG = """
            # Changes

            - No change.

            ## [Unreleased] (in Git)

            ## [0.10.0] - 2027-02-01 [YANKED]

            A sentence about the version.

            ### Added
            - One that names `city.ftlh`
              and goes on here:
              - with a list, and `kb
                build --pdf`

              and a paragraph.
            - **Another** one.

            ## Changed
             * A third one under a heading that has lost a mark.

            ## v0.9.0-rc.1

            - Without a kind.

            ## [0.2.0] - 2026-12-01

            ### Removed

            - An old one.

            [Unreleased]: https://example.org/compare/0.10.0...HEAD
            """;

    private static List<LoggedChange> after(String version, String log) {
        return LoggedChange.after(Version.parse(version), log, "CHANGELOG.md");
    }

    @Test
    void eachItemIsAChangeOfTheVersionAndKindAboveIt() {
        assertThat(after("0.2.0", LOG))
                .extracting(LoggedChange::heading)
                .containsExactly("0.10.0, Added", "0.10.0, Added", "0.10.0, Changed", "0.9.0-rc.1");
        assertThat(after("0.1.0", LOG)).last().isEqualTo(new LoggedChange("0.2.0, Removed", "- An old one."));
        assertThat(after("0.2.0", LOG).get(0).text())
                .startsWith("- One that names")
                .endsWith("and a paragraph.");
    }

    @Test
    void numbersAreComparedAsNumbersAndWhatIsNotReleasedComesLast() {
        assertThat(after("0.9.0", LOG)).hasSize(3);
        assertThat(after("0.9.0-rc.1", LOG)).hasSize(3);
        assertThat(after("0.10.0", LOG)).isEmpty();
        assertThat(after("0.10.0", LOG.replace("(in Git)\n", "(in Git)\n\n- New.\n")))
                .containsExactly(new LoggedChange("Unreleased", "- New."));
        assertThat(after("0.2.0", LOG.replace("\n", "\r\n"))).hasSize(4);
    }

    @Test
    void aChangeNamesWhatIsInBackquotesWithoutValuesAndPlaceholders() {
        assertThat(after("0.2.0", LOG).get(0).names()).containsExactly("city.ftlh", "kb build --pdf");
        assertThat(new LoggedChange(
                                "0.2.0",
                                "- `site.cards=on`, `site.title.<language>`, `check.<code>`, `site.title[.<language>]`, `cards`.")
                        .names())
                .containsExactly("site.cards", "site.title", "check", "cards");
    }

    @Test
    void aFileWithoutVersionsIsNoChangelog() {
        assertThatThrownBy(() -> after("0.1.0", "# Notes\n\n## Harbours\n\n- One.\n"))
                .isInstanceOf(UsageException.class)
                .hasMessage(
                        "kb upgrade: CHANGELOG.md:3:1: this is no changelog, because no heading names a version (write"
                                + " headings such as `## [0.2.0] - 2026-12-01`)");
        assertThatThrownBy(() -> after("0.1.0", "")).hasMessageStartingWith("kb upgrade: CHANGELOG.md:1:1: ");
    }

    /** A misspelt name is found in no project. Older versions may name what has gone since. */
    @Test
    void settingsCodesAndTemplatesInOurChangelogExist() throws IOException {
        TreeSet<String> unknown = new TreeSet<>();
        List<LoggedChange> changes = after("0.0.1", Files.readString(Path.of("CHANGELOG.md")));
        String newest = changes.get(0).heading().replaceFirst(",.*", "");
        changes.removeIf(change ->
                !change.heading().startsWith(newest) || change.heading().endsWith("Removed"));
        for (LoggedChange change : changes) {
            for (String name : change.names()) {
                boolean isKnown = !name.matches("(site|limits|translations|check)\\..*|[\\w-]+\\.ftlh")
                        || Files.exists(Path.of("templates", name))
                        || Code.byId(name.replaceFirst("^check\\.", "")).isPresent()
                        || Arrays.stream(Setting.values())
                                .anyMatch(each -> each.key()
                                        .replaceFirst("[.\\[<]*<.*", "")
                                        .equals(name));
                if (!isKnown) {
                    unknown.add(name);
                }
            }
        }

        assertThat(unknown).isEmpty();
    }
}
