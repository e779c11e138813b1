package org.programmekb.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.cli.command.Console;
import org.programmekb.cli.command.ExitStatus;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Errors in a command line, each in a line that says what is wrong and a line that says where the help is. */
record UsageErrors(Console console) implements CommandLine.IParameterExceptionHandler {
    /** What users of JBake type; its options are those of one command. */
    private static final Map<String, String> OF_JBAKE = Map.of(
            "bake",
            "build",
            "-b",
            "build",
            "--bake",
            "build",
            "-i",
            "init",
            "--init",
            "init",
            "-s",
            "serve",
            "--server",
            "serve");

    @Override
    public int handleParseException(ParameterException error, String[] arguments) {
        CommandLine command = error.getCommandLine();
        console.note(Message.of("usage.wrong", command.getCommandSpec().qualifiedName(), problem(error, command)));
        console.note(Message.of("usage.help", helpOf(command)));
        return ExitStatus.USAGE;
    }

    private static Message problem(ParameterException error, CommandLine command) {
        if (error instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            return first.startsWith("-")
                    ? unknownOption(command, first.split("=", 2)[0])
                    : command.getSubcommands().isEmpty()
                            ? Message.of("usage.unexpected", first)
                            : unknownCommand(command, first);
        }
        if (error instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream().map(UsageErrors::name).collect(Collectors.joining(" "));
            return missing.getMissing().stream().allMatch(ArgSpec::required)
                    ? Message.of("usage.missing", names)
                    : Message.of("usage.missing-value", names);
        }
        ArgSpec argument = error.getArgSpec();
        if (argument == null || error.getValue() == null) {
            return Message.literal(String.valueOf(error.getMessage()));
        }
        return argument.type().isEnum()
                ? Message.of("usage.choice", error.getValue(), name(argument), choices(argument))
                : Message.of("usage.value", error.getValue(), name(argument));
    }

    private static Message unknownOption(CommandLine command, String name) {
        Message problem = Message.of("usage.unknown-option", name);
        return ofJBake(command, name, problem).orElseGet(() -> didYouMean(problem, name, options(command, name)));
    }

    /** The problem with a word of JBake, and the command that does the same. */
    private static Optional<Message> ofJBake(CommandLine command, String word, Message problem) {
        return Optional.ofNullable(OF_JBAKE.get(word))
                .filter(same -> command.getParent() == null)
                .map(same -> Message.of("usage.did-you-mean", problem, "kb " + same));
    }

    /** There is no such command. */
    static Message unknownCommand(CommandLine command, String name) {
        Message problem = Message.of("usage.unknown-command", name);
        return ofJBake(command, name, problem)
                .orElseGet(() -> didYouMean(
                        problem,
                        name,
                        command.getSubcommands().entrySet().stream()
                                .filter(each -> !each.getValue()
                                        .getCommandSpec()
                                        .usageMessage()
                                        .hidden())
                                .map(each -> each.getKey())));
    }

    /** A problem with a name, and a known name that is close to it, if there is one. */
    static Message didYouMean(Message problem, String written, Stream<String> known) {
        Optional<String> close = Suggestion.closest(written, known.toList());
        return close.isPresent() ? Message.of("usage.did-you-mean", problem, close.get()) : problem;
    }

    /** The options; one that ends in the code of a language ends as what is written does. */
    private static Stream<String> options(CommandLine command, String written) {
        return command.getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .map(OptionSpec::longestName)
                .map(name -> name.replaceFirst(
                        "-LANGUAGE$",
                        Matcher.quoteReplacement(written.substring(Math.max(0, written.lastIndexOf('-'))))));
    }

    private static String choices(ArgSpec argument) {
        return Arrays.stream(argument.type().getEnumConstants())
                .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** {@code kb help build} for {@code kb build}. */
    private static String helpOf(CommandLine command) {
        List<String> words = List.of(command.getCommandSpec().qualifiedName().split(" "));
        return Stream.of(words.subList(0, 1), List.of("help"), words.subList(1, words.size()))
                .flatMap(List::stream)
                .collect(Collectors.joining(" "));
    }
}
