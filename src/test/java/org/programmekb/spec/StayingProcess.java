package org.programmekb.spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.programmekb.HeldSite;
import org.programmekb.cli.Kb;

/** Builds one after the other as the resident program makes them, within this virtual machine. */
final class StayingProcess {
    /** Whoever builds so soon after an edit cannot be sure that the next edit has another time. */
    private static final long CLOCK_STEP_MILLIS = 30;

    private final HeldSite held = new HeldSite();

    /**
     * A build.
     *
     * @param result as of any build
     * @param followed whether it only followed what was edited
     */
    record Build(Result result, boolean followed) {}

    Build build(Project project, String... arguments) throws IOException, InterruptedException {
        Thread.sleep(CLOCK_STEP_MILLIS);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all =
                new ArrayList<>(List.of("build", "-s", project.folder().toString(), "--timings"));
        all.addAll(List.of(arguments));
        int status = Kb.run(
                Map.of("SOURCE_DATE_EPOCH", Long.toString(project.now().getEpochSecond())),
                new PrintWriter(out),
                new PrintWriter(err),
                held,
                all.toArray(String[]::new));
        boolean followed = !err.toString().contains("opening the output");
        return new Build(new Result(status, out.toString(), err.toString(), project.output()), followed && status == 0);
    }

    /** As after a long rest. */
    void rest() {
        held.forget();
    }
}
