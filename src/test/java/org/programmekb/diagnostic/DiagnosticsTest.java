package org.programmekb.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
    @Test
    void aThousandFindingsOfAKindInAFileAreKeptAndTheOthersCounted() {
        Diagnostics findings = new Diagnostics(Map.of());
        for (int line = 1; line <= 1_500; line++) {
            findings.report(Code.LINK_BROKEN, new Location("a.md", line, 1), Message.literal("no such file"));
            findings.report(Code.LINK_BROKEN, new Location("a.md", 1, 1), Message.literal("no such file"));
        }
        findings.report(Code.LINK_BROKEN, new Location("b.md", 1, 1), Message.literal("no such file"));

        List<Diagnostic> all = findings.all();
        assertThat(all).hasSize(1_002);
        assertThat(all.get(0))
                .hasToString("a.md: error[link-broken]: the file has 500 more findings of this kind, which are not"
                        + " listed (hint: " + Code.LINK_BROKEN.hint() + ")");
        assertThat(all.get(1_000).location()).isEqualTo(new Location("a.md", 1_000, 1));
        assertThat(findings.of(Severity.ERROR)).isEqualTo(all);
        assertThat(findings.hasErrors()).isTrue();
    }

    @Test
    void theNumberOfTheOthersStaysWhenFindingsAreReportedAgain() {
        Diagnostics ofDocument = new Diagnostics(Map.of());
        for (int line = 1; line <= 1_500; line++) {
            ofDocument.report(Code.LINK_BROKEN, new Location("a.md", line, 1), Message.literal("no such file"));
        }
        Diagnostics whole = new Diagnostics(Map.of());
        whole.reportAll(ofDocument.all());
        whole.reportAll(ofDocument.all());

        assertThat(whole.all()).isEqualTo(ofDocument.all());
    }
}
