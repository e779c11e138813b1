package org.programmekb.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.prose.style.ProseCheck;

/**
 * A table of sentences with something wrong in them. A line is a language and a passage, in which backticks mark code and
 * {@code {fr:…}} another language; the lines below it that are indented are its findings, with the column of each.
 * {@code -Dprose=write} writes them.
 */
class ProseFindingsTest {
    private static final Path TABLE = Path.of("src/test/resources/prose/findings.txt");

    private static final Pattern PART = Pattern.compile("[^`{]+|`(?<code>[^`]+)`|\\{(?<tag>[\\w-]+):(?<other>[^}]*)}");

    private static List<Run> runs(String marked) {
        List<Run> runs = new ArrayList<>();
        Matcher part = PART.matcher(marked);
        while (part.find()) {
            if (part.group("code") != null) {
                runs.add(new Run(part.group("code"), Run.Nature.CODE, Optional.empty()));
            } else if (part.group("tag") != null) {
                runs.add(new Run(part.group("other"), Run.Nature.WORDS, Optional.of(part.group("tag"))));
            } else {
                runs.add(Run.words(part.group()));
            }
        }
        return runs;
    }

    private static List<String> findings(String tag, String marked) {
        Diagnostics findings = new Diagnostics(Map.of());
        Passage.Places places = (passage, start, end) -> new Location(tag, 1, start + 1);
        ProseCheck.of(tag).check(List.of(new Passage(Passage.Kind.PARAGRAPH, runs(marked), places)), findings);
        return findings.all().stream().map(Diagnostic::toString).toList();
    }

    private static String table(List<String> lines) {
        StringBuilder table = new StringBuilder();
        for (String line : lines) {
            if (!line.startsWith(" ")) {
                table.append(line).append('\n');
                String[] passage = line.split("\t");
                findings(passage[0], passage[1])
                        .forEach(finding -> table.append("    ").append(finding).append('\n'));
            }
        }
        return table.toString();
    }

    @Test
    void everySentenceOfTheTableHasTheseFindings() throws IOException {
        String table = table(Files.readAllLines(TABLE));
        if ("write".equals(System.getProperty("prose"))) {
            Files.writeString(TABLE, table);
        }
        assertThat(Files.readString(TABLE)).isEqualTo(table);
        assertThat(table.lines().filter(line -> line.startsWith(" "))).hasSizeGreaterThanOrEqualTo(60);
    }
}
