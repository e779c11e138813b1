package org.programmekb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.cli.command.Caller;
import org.programmekb.cli.command.Console;
import org.programmekb.execution.Cancellation;
import picocli.CommandLine.ParameterException;

/** The guides name no command, option or number of arguments that the program does not know. */
final class GuideCommandsTest {
    private static final Pattern COMMAND =
            Pattern.compile("(?m)`kb ((?!--version)[^`\n]+)`|^ *kb ((?!--version)[^#\n]+?)(?: +#.*)?$");
    private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|[^\\s\"])+");

    @ParameterizedTest
    @ValueSource(strings = {"docs/maintaining.en.md", "docs/maintaining.zh.md"})
    void everyCommandIsUnderstood(String guide) throws IOException {
        List<String> commands = COMMAND.matcher(Files.readString(Path.of(guide)))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .distinct()
                .toList();
        Map<String, String> wrong = new TreeMap<>();
        for (String command : commands) {
            try {
                understand(command);
            } catch (ParameterException problem) {
                wrong.put(command, problem.getMessage());
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(commands)
                .hasSizeGreaterThan(25)
                .contains("build --base-url https://example.org/programme", "translations accept --all");
    }

    private static void understand(String command) {
        List<String> words = new ArrayList<>();
        WORD.matcher(command).results().forEach(word -> words.add(word.group().replace("\"", "")));
        String[] arguments = words.toArray(String[]::new);
        Caller caller = Caller.here(Map.of());
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        Kb.line(
                        caller,
                        Console.of(caller, nowhere, nowhere, Cancellation.NEVER, arguments),
                        Optional.empty(),
                        arguments)
                .parseArgs(arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bild", "build --foo", "translations accept --changed-since", "new page a b c"})
    void aCommandThatDoesNotExistIsNoticed(String command) {
        assertThatThrownBy(() -> understand(command)).isInstanceOf(ParameterException.class);
    }
}
