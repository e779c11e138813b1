package org.programmekb.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.programmekb.config.ProgramVersion;

class DiagnosticFormatTest {
    private static final String GUIDE = "https://github.com/programme-kb/programme-kb/blob/"
            + ProgramVersion.current().tag() + "/docs/findings/";
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
        assertThat(DiagnosticFormat.TEXT.print(List.of(WARNING), MessageLanguage.ENGLISH))
                .isEqualTo("content/a,b:c.en.md: warning[translation-missing]: no zh (hint: add it)\n");
    }

    /** A name in a proposal could colour the terminal, or begin a line that GitHub takes for a command. */
    @Test
    void printsNoControlCharactersOfNames() {
        Diagnostic named = new Diagnostic(
                Code.FIELD_UNKNOWN,
                Severity.ERROR,
                Location.of("content/a\n::add-mask::b.en.md"),
                Message.of("field-unknown.name", "\u001b[31mx\r"),
                Message.list(List.of("a\tb")));

        assertThat(DiagnosticFormat.TEXT.print(List.of(named), MessageLanguage.ENGLISH))
                .isEqualTo("content/a\uFFFD::add-mask::b.en.md: error[field-unknown]: unknown field `\uFFFD[31mx\uFFFD`"
                        + " (hint: a\uFFFDb)\n");
    }

    @Test
    void printsAnnotationsWithErrorsFirst() {
        assertThat(DiagnosticFormat.GITHUB.print(List.of(WARNING, ERROR), MessageLanguage.ENGLISH))
                .isEqualTo("""
                        ::error file=content/广州.en.md,line=4,col=7,title=date-invalid::"100%25"%0D%0Ais no date\\ (hint: see the handbook) <guide>date-invalid.en.md
                        ::warning file=content/a%2Cb%3Ac.en.md,title=translation-missing::no zh (hint: add it) <guide>translation-missing.en.md
                        """.replace("<guide>", GUIDE));
    }

    @Test
    void leavesOutTheColumnOfAWholeLine() {
        Diagnostic line = new Diagnostic(
                Code.YAML_INVALID,
                Severity.ERROR,
                new Location("a.yaml", 3, 0),
                Message.literal("bad"),
                Message.literal("mend it"));

        assertThat(DiagnosticFormat.GITHUB.print(List.of(line), MessageLanguage.ENGLISH))
                .isEqualTo("::error file=a.yaml,line=3,title=yaml-invalid::bad (hint: mend it) " + GUIDE
                        + "yaml-invalid.en.md\n");
    }

    @Test
    void printsJson() {
        assertThat(DiagnosticFormat.JSON.print(List.of(ERROR, WARNING), MessageLanguage.ENGLISH))
                .isEqualTo("""
                        [
                        {"code":"date-invalid","severity":"error","path":"content/广州.en.md","line":4,"column":7,"message":"\\"100%\\"\\r\\nis no date\\\\","hint":"see the handbook","url":"<guide>date-invalid.en.md"},
                        {"code":"translation-missing","severity":"warning","path":"content/a,b:c.en.md","line":0,"column":0,"message":"no zh","hint":"add it","url":"<guide>translation-missing.en.md"}
                        ]
                        """.replace("<guide>", GUIDE));
    }

    @Test
    void escapesInJsonWhatParsersRefuse() {
        Diagnostic odd = new Diagnostic(
                Code.YAML_INVALID,
                Severity.ERROR,
                Location.of("a"),
                Message.literal("\u0000\t\u2028\ud842\ud842\udfb7\udfb7"),
                Message.literal(""));

        assertThat(DiagnosticFormat.JSON.print(List.of(odd), MessageLanguage.ENGLISH))
                .contains("\"message\":\"\\u0000\\t\\u2028\\ud842\ud842\udfb7\\udfb7\"");
    }

    @Test
    void printsNothingToSay() {
        assertThat(DiagnosticFormat.TEXT.print(List.of(), MessageLanguage.ENGLISH))
                .isEmpty();
        assertThat(DiagnosticFormat.GITHUB.print(List.of(), MessageLanguage.ENGLISH))
                .isEmpty();
        assertThat(DiagnosticFormat.JSON.print(List.of(), MessageLanguage.ENGLISH))
                .isEqualTo("[]\n");
    }

    @Test
    void translatesWordsForPeopleAndKeepsThoseForPrograms() {
        Diagnostic finding = new Diagnostic(
                Code.FIELD_MISSING,
                Severity.ERROR,
                Location.of("a.md"),
                Message.of("field-missing.field", "title"),
                Code.FIELD_MISSING.hint());

        assertThat(DiagnosticFormat.TEXT.print(List.of(finding), MessageLanguage.CHINESE))
                .isEqualTo("a.md: 错误[field-missing]: 缺少`title`（提示：请补上这个字段）\n");
        assertThat(DiagnosticFormat.GITHUB.print(List.of(finding), MessageLanguage.CHINESE))
                .isEqualTo("::error file=a.md,title=field-missing::缺少`title`（提示：请补上这个字段） " + GUIDE
                        + "field-missing.zh.md\n");
        assertThat(DiagnosticFormat.JSON.print(List.of(finding), MessageLanguage.CHINESE))
                .contains("\"severity\":\"error\"", "\"message\":\"缺少`title`\"", "\"hint\":\"请补上这个字段\"")
                .endsWith(",\"key\":\"field-missing.field\"}\n]\n");
    }
}
