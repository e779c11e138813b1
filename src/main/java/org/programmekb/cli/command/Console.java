package org.programmekb.cli.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.programmekb.Bakery;
import org.programmekb.config.LoadedConfig;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.execution.Cancellation;
import org.programmekb.execution.CancelledException;
import org.programmekb.execution.Timings;
import org.programmekb.index.Hidden;
import org.programmekb.live.HeldSite;
import org.programmekb.publish.DryRun;
import org.programmekb.publish.SiteWriter;
import org.programmekb.publish.Wait;
import org.programmekb.source.Changes;

/**
 * Output of the commands: results on standard output, everything else on standard error.
 *
 * @param in what the user types; empty if nobody is at a keyboard
 * @param language the language of the user
 * @param terminal whether standard error is a terminal; the launcher detects it, because Java 17 cannot
 * @param cancellation whether the reader of the output is still there
 */
public record Console(
        Optional<BufferedReader> in,
        PrintWriter out,
        PrintWriter err,
        MessageLanguage language,
        boolean terminal,
        Cancellation cancellation) {
    /** No build takes as long, and nobody looks at a terminal for longer. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** The console of a command that asks nothing. */
    public static Console of(
            Caller caller, PrintWriter out, PrintWriter err, Cancellation cancellation, String... arguments) {
        return new Console(Optional.empty(), out, err, caller.language(arguments), caller.isAtTerminal(), cancellation);
    }

    /** The same console for work that another event may end. */
    public Console until(Cancellation other) {
        return new Console(in, out, err, language, terminal, other);
    }

    /**
     * What the user answers to a question.
     *
     * @throws CancelledException at the end of the input, so before anything is written
     */
    public String ask(Message question) throws IOException {
        err.print(question.in(language));
        err.flush();
        String answer = in.orElseThrow().readLine();
        if (answer == null) {
            throw new CancelledException();
        }
        return answer.strip();
    }

    public void note(Message message) {
        note(message.in(language));
    }

    public void result(Message message) {
        result(message.in(language));
    }

    public void result(String line) {
        out.println(line);
        out.flush();
    }

    /** Prints a result of several lines. */
    public void print(String text) {
        out.print(text);
        out.flush();
    }

    public void note(String line) {
        err.println(line);
        err.flush();
    }

    public void findings(List<Diagnostic> findings) {
        findings.forEach(finding -> err.println(finding.in(language)));
        err.flush();
    }

    /** Runs a build with progress on the terminal; see {@link Bakery#bake(Optional, Changes)}. */
    public Bakery.Summary bake(
            LoadedConfig.Valid loaded,
            Diagnostics diagnostics,
            SiteWriter writer,
            Timings timings,
            Optional<HeldSite> held,
            Changes watched)
            throws IOException {
        try (ProgressLine line = new ProgressLine(this)) {
            return new Bakery(loaded, diagnostics, writer, line, timings).bake(held, watched);
        } finally {
            warnings(timings);
        }
    }

    /** Makes the whole site as a build does, and publishes nothing. */
    public Bakery.Summary rehearse(LoadedConfig.Valid loaded, Diagnostics diagnostics) throws IOException {
        try (DryRun rehearsal = new DryRun()) {
            return bake(loaded, diagnostics, rehearsal, new Timings(), Optional.empty(), new Changes.Unknown());
        }
    }

    /** Says why a build takes longer than it should, unless that has been said. */
    public void warnings(Timings timings) {
        timings.newWarnings().forEach(this::note);
    }

    /** Waits for another build, says so once, and gives up when it takes too long. */
    public Wait waiting() {
        return waiting(PATIENCE);
    }

    Wait waiting(Duration patience) {
        AtomicBoolean isTold = new AtomicBoolean();
        long start = System.nanoTime();
        return (output, holder) -> {
            cancellation.check();
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new ExplainedException(Message.of("output.busy-long", output, holder, patience.toMinutes()));
            }
            if (!isTold.getAndSet(true)) {
                note(Message.of("build.waiting", output, holder));
            }
        };
    }

    /** A line with the numbers of drafts, scheduled and expired items, if there are any. */
    public void noteHidden(Hidden hidden, boolean isShown) {
        hidden.counts().entrySet().stream()
                .map(count -> plural("hidden." + count.getKey(), count.getValue()))
                .reduce((all, more) -> Message.of("hidden.and", all, more))
                .ifPresent(all -> note(isShown ? Message.of("hidden.shown", all) : Message.of("hidden.left-out", all)));
    }

    /** {@code 1 warning}, {@code 2 warnings}. */
    public static Message count(String noun, long number) {
        return plural("count." + noun, number);
    }

    private static Message plural(String key, long number) {
        return Message.of(key + (number == 1 ? ".one" : ".other"), number);
    }
}
