package org.programmekb.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.programmekb.diagnostic.Message;
import org.programmekb.execution.Cancellation;
import org.programmekb.publish.Wait;

class ConsoleTest {
    private static final Path OUTPUT = Path.of("output");
    private static final Message HOLDER = Message.of("output.holder", 12);

    private final StringWriter err = new StringWriter();
    private final Console console =
            Console.of(Caller.here(Map.of()), new PrintWriter(err), new PrintWriter(err), Cancellation.NEVER, "build");

    @Test
    void whoWaitsForAnotherBuildIsToldOnce() throws IOException {
        Wait wait = console.waiting();

        wait.proceed(OUTPUT, HOLDER);
        wait.proceed(OUTPUT, HOLDER);

        assertThat(err)
                .hasToString("kb: another build (process 12) is writing to output; waiting until it has finished\n");
    }

    @Test
    void nobodyWaitsForEver() {
        assertThatThrownBy(() -> console.waiting(Duration.ofMinutes(-1)).proceed(OUTPUT, HOLDER))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "output: another build (process 12) has been writing here for more than -1 minutes; end it if"
                                + " it does not go on, or choose another folder with -o");
    }
}
