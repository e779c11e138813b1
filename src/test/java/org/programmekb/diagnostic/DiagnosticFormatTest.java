package org.programmekb.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticFormatTest {
    private static final Diagnostic WARNING = new Diagnostic(
            Code.TRANSLATION_MISSING,
            Severity.WARNING,
            Location.of("content/a,b:c.en.md"),
            Message.literal("no zh"),
            Message.literal("add it"));
    private static final Diagnostic ERROR = new Diagnostic(
            Code.DATE_INVALID,
            Severity.ERROR,
            new Location("content/广州.en.md", 4, 7),
            Message.literal("\"100%\"\r\nis no date\\"),
            Message.literal("see the handbook"));

    @Test
    void printsLinesForPeople() {
        assertThat(DiagnosticFormat.TEXT.print(List.of(WARNING)))
                .isEqualTo("content/a,b:c.en.md: warning[translation-missing]: no zh (hint: add it)\n");
    }

    @Test
    void printsAnnotationsWithErrorsFirst() {
        assertThat(DiagnosticFormat.GITHUB.print(List.of(WARNING, ERROR))).isEqualTo("""
                        ::error file=content/广州.en.md,line=4,col=7,title=date-invalid::"100%25"%0D%0Ais no date\\ (hint: see the handbook)
                        ::warning file=content/a%2Cb%3Ac.en.md,title=translation-missing::no zh (hint: add it)
                        """);
    }

    @Test
    void leavesOutTheColumnOfAWholeLine() {
        Diagnostic line = new Diagnostic(
                Code.YAML_INVALID,
                Severity.ERROR,
                new Location("a.yaml", 3, 0),
                Message.literal("bad"),
                Message.literal("mend it"));

        assertThat(DiagnosticFormat.GITHUB.print(List.of(line)))
                .isEqualTo("::error file=a.yaml,line=3,title=yaml-invalid::bad (hint: mend it)\n");
    }

    @Test
    void printsJson() {
        assertThat(DiagnosticFormat.JSON.print(List.of(ERROR, WARNING))).isEqualTo("""
                        [
                        {"code":"date-invalid","severity":"error","path":"content/广州.en.md","line":4,"column":7,"message":"\\"100%\\"\\r\\nis no date\\\\","hint":"see the handbook"},
                        {"code":"translation-missing","severity":"warning","path":"content/a,b:c.en.md","line":0,"column":0,"message":"no zh","hint":"add it"}
                        ]
                        """);
    }

    @Test
    void escapesInJsonWhatParsersRefuse() {
        Diagnostic odd = new Diagnostic(
                Code.YAML_INVALID,
                Severity.ERROR,
                Location.of("a"),
                Message.literal("\u0000\t\u2028\ud842\ud842\udfb7\udfb7"),
                Message.literal(""));

        assertThat(DiagnosticFormat.JSON.print(List.of(odd)))
                .contains("\"message\":\"\\u0000\\t\\u2028\\ud842\ud842\udfb7\\udfb7\"");
    }

    @Test
    void printsNothingToSay() {
        assertThat(DiagnosticFormat.TEXT.print(List.of())).isEmpty();
        assertThat(DiagnosticFormat.GITHUB.print(List.of())).isEmpty();
        assertThat(DiagnosticFormat.JSON.print(List.of())).isEqualTo("[]\n");
    }
}
