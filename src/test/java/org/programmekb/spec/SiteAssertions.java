package org.programmekb.spec;

/** The way into assertions about sites. */
final class SiteAssertions {
    private SiteAssertions() {}

    static ResultAssert assertThat(Result result) {
        return new ResultAssert(result);
    }
}
