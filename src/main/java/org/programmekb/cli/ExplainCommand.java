package org.programmekb.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.programmekb.cli.command.Console;
import org.programmekb.cli.command.ExitStatus;
import org.programmekb.cli.command.UsageException;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Explanation;
import org.programmekb.diagnostic.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kb explain}: explains a kind of finding, or lists all of them. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "CODE", arity = "0..1", descriptionKey = "code")
    private @Nullable String id;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String text;
        if (id == null) {
            text = list();
        } else if (plain(id).equals("configuration")) {
            // The word in the messages about settings. They are not findings: no severity can be set for them.
            text = Message.of("explain.configuration").in(console.language()) + "\n";
        } else {
            text = Explanation.of(code(id), console.language()).text();
        }
        console.print(text);
        return ExitStatus.DONE;
    }

    /** People copy a code with the brackets around it. */
    private static String plain(String written) {
        return written.replaceAll("[\\[\\]`]", "");
    }

    private static Code code(String written) {
        String id = plain(written);
        return Code.byId(id)
                .orElseThrow(() -> UsageException.of(
                        "kb explain",
                        UsageErrors.didYouMean(
                                Message.of("usage.unknown-code", id),
                                id,
                                Arrays.stream(Code.values()).map(Code::id))));
    }

    private String list() {
        int width = Arrays.stream(Code.values())
                .mapToInt(code -> code.id().length())
                .max()
                .orElse(0);
        StringBuilder list = new StringBuilder();
        Arrays.stream(Code.values())
                .sorted(Comparator.comparing(Code::id))
                .forEach(code -> list.append(code.id())
                        .append(" ".repeat(width - code.id().length() + 2))
                        .append(code.hint().in(console.language()))
                        .append('\n'));
        return list.toString();
    }
}
