package org.programmekb.timing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Takes the times of one build: stages one after the other, and documents and templates from any number of threads.
 * Taking them costs so little that it is always done; whether they are printed is for the command to say.
 */
public final class Timings {
    private static final int SLOWEST = 10;

    private record Stage(String name, long nanos) {}

    private record Part(String name, long nanos, long times) {}

    /** Time spent on something in all, and how often. */
    private static final class Sum {
        private final LongAdder nanos = new LongAdder();
        private final LongAdder times = new LongAdder();
    }

    private final List<Stage> stages = new ArrayList<>();
    private final Map<String, Sum> documents = new ConcurrentHashMap<>();
    private final Map<String, Sum> templates = new ConcurrentHashMap<>();
    private final LongAdder known = new LongAdder();
    private final LongAdder parsed = new LongAdder();
    private final LongAdder kept = new LongAdder();
    private final LongAdder made = new LongAdder();
    private String stage = "";
    private long since = System.nanoTime();

    /** Ends the stage that runs and begins another. */
    public synchronized void begin(String next) {
        long now = System.nanoTime();
        if (!stage.isEmpty()) {
            stages.add(new Stage(stage, now - since));
        }
        stage = next;
        since = now;
    }

    /** Adds the time that it took to parse a document. */
    public void document(String path, long nanos) {
        add(documents, path, nanos);
        parsed.increment();
    }

    /** Counts a document whose parse result was in the cache. */
    public void documentKnown() {
        known.increment();
    }

    /** Adds the time that it took to print a page with a template. */
    public void page(String template, long nanos) {
        add(templates, template, nanos);
        made.increment();
    }

    /** Counts a page that was kept from the site before. */
    public void pageKept() {
        kept.increment();
    }

    private static void add(Map<String, Sum> sums, String name, long nanos) {
        Sum sum = sums.computeIfAbsent(name, added -> new Sum());
        sum.nanos.add(nanos);
        sum.times.increment();
    }

    /** The report, line by line; times are wall time for stages, and for the others time summed over all threads. */
    public synchronized List<String> report() {
        begin("");
        List<String> lines = new ArrayList<>();
        lines.add("Stages, wall time:");
        for (Stage done : stages) {
            lines.add(line(done.nanos(), done.name()));
        }
        lines.add(line(stages.stream().mapToLong(Stage::nanos).sum(), "in all"));
        lines.add(String.format(
                Locale.ROOT, "Documents: %d parsed, %d taken from the cache.", parsed.sum(), known.sum()));
        slowest(documents).forEach(part -> lines.add(line(part.nanos(), part.name())));
        lines.add(String.format(Locale.ROOT, "Pages: %d made, %d kept as they were.", made.sum(), kept.sum()));
        slowest(templates)
                .forEach(part -> lines.add(line(part.nanos(), part.name() + " (" + part.times() + " pages)")));
        return lines;
    }

    private static String line(long nanos, String name) {
        return String.format(Locale.ROOT, "%9.1f ms  %s", nanos / 1e6, name);
    }

    private static List<Part> slowest(Map<String, Sum> sums) {
        return sums.entrySet().stream()
                .map(entry -> new Part(
                        entry.getKey(),
                        entry.getValue().nanos.sum(),
                        entry.getValue().times.sum()))
                .sorted(Comparator.comparingLong(Part::nanos).reversed().thenComparing(Part::name))
                .limit(SLOWEST)
                .toList();
    }
}
