package org.programmekb.spec;

import static org.programmekb.spec.SiteAssertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;

/** The lines of an {@code expect} block. */
final class Expectations {
    private static final Pattern PAGE =
            Pattern.compile("^(/\\S*) (links not|links|shows not|shows|has no|has|lists|writes not|writes) (.+)$");
    private static final Pattern RUN = Pattern.compile("^(build|check)( --drafts| --epub)?( on \\S+)?$");

    private final Path chapter;
    private final NamedBlocks.Block block;

    Expectations(Path chapter, NamedBlocks.Block block) {
        this.chapter = chapter;
        this.block = block;
    }

    /** Bakes a site and compares. */
    void check(Site site) {
        List<String> lines =
                block.text().lines().filter(line -> !line.isBlank()).toList();
        Matcher run = RUN.matcher(lines.get(0));
        Result result = run.matches() ? run(site, run) : site.build();
        boolean fails = lines.stream().anyMatch(line -> line.matches(".*: error\\[.*") || line.equals("exit 1"));
        if (fails || run.matches() && run.group(1).equals("check")) {
            assertThat(result).hasStatus(fails ? 1 : 0);
            result.files().keySet().forEach(path -> Assertions.fail("published despite errors: " + path));
        } else {
            assertThat(result).isPublished();
        }
        SoftAssertions.assertSoftly(softly -> lines.stream()
                .skip(run.matches() ? 1 : 0)
                .filter(line -> !line.equals("exit 1"))
                .forEach(line -> softly.assertThatCode(() -> check(result, line))
                        .as("%s, block at line %d: %s", chapter, block.line(), line)
                        .doesNotThrowAnyException()));
    }

    private static Result run(Site site, Matcher run) {
        String[] arguments = run.group(2) == null
                ? new String[0]
                : new String[] {run.group(2).strip()};
        if (run.group(1).equals("check")) {
            return site.check(arguments);
        }
        return run.group(3) == null
                ? site.build(arguments)
                : site.buildAt(run.group(3).substring(" on ".length()), arguments);
    }

    private static void check(Result result, String line) {
        Matcher page = PAGE.matcher(line);
        if (page.matches()) {
            check(result, page.group(1), page.group(2), page.group(3));
        } else if (line.startsWith("no /")) {
            assertThat(result).hasNoFile(line.substring(3));
        } else if (line.startsWith("file /")) {
            assertThat(result).hasFile(line.substring(5));
        } else if (line.equals("no findings")) {
            assertThat(result).reportsNothing();
        } else if (line.contains(" (hint: ")) {
            assertThat(result).reports(line);
        } else {
            throw new IllegalArgumentException("not an expectation: " + line);
        }
    }

    private static void check(Result result, String address, String verb, String what) {
        String written = result.text(Result.file(address));
        PageAssert page = assertThat(result).page(address);
        switch (verb) {
            case "writes" -> Assertions.assertThat(written).contains(what);
            case "writes not" -> Assertions.assertThat(written).doesNotContain(what);
            case "links" -> page.hasLink(what);
            case "links not" -> page.hasNoLink(what);
            case "shows" -> page.hasText(what);
            case "shows not" -> page.hasNoText(what);
            case "has" -> page.has(what);
            case "has no" -> page.hasNo(what);
            default -> page.hasLinksInOrder(what.split(", "));
        }
    }
}
