package org.programmekb.spec;

import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** What a command told and what it published. */
final class ResultAssert extends AbstractAssert<ResultAssert, Result> {
    ResultAssert(Result actual) {
        super(actual, ResultAssert.class);
    }

    /** The site was published, and no link in it leads nowhere. */
    ResultAssert isPublished() {
        hasStatus(0);
        Assertions.assertThat(LinkCheck.of(actual))
                .as("flaws of the published pages")
                .isEmpty();
        return this;
    }

    ResultAssert hasStatus(int status) {
        Assertions.assertThat(actual.status())
                .as("exit status, with the output%n%s%s", actual.out(), actual.err())
                .isEqualTo(status);
        return this;
    }

    /** A whole diagnostic, as printed. */
    ResultAssert reports(String line) {
        Assertions.assertThat(diagnostics()).contains(line);
        return this;
    }

    /** All diagnostics, in order. */
    ResultAssert reportsOnly(String... lines) {
        Assertions.assertThat(diagnostics()).containsExactly(lines);
        return this;
    }

    /** No diagnostic speaks of this. */
    ResultAssert reportsNothingAbout(String text) {
        Assertions.assertThat(diagnostics()).noneMatch(line -> line.contains(text));
        return this;
    }

    ResultAssert reportsNothing() {
        return reportsOnly();
    }

    /** The lines of standard error that are findings, not counts of them. */
    private List<String> diagnostics() {
        return actual.err().lines().filter(line -> line.contains(" (hint: ")).toList();
    }

    ResultAssert saysOnStandardError(String line) {
        Assertions.assertThat(actual.err().lines()).contains(line);
        return this;
    }

    ResultAssert hasFile(String address) {
        Assertions.assertThat(actual.files()).containsKey(Result.file(address));
        return this;
    }

    ResultAssert hasNoFile(String address) {
        Assertions.assertThat(actual.files()).doesNotContainKey(Result.file(address));
        return this;
    }

    /** The page with this address or path. */
    PageAssert page(String address) {
        return new PageAssert(address, actual.page(address));
    }

    /** The file with this path. */
    PageAssert file(String path) {
        return page(path);
    }
}
