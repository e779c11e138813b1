package org.programmekb.execution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Takes the times of one build: stages one after the other, and documents and templates from any number of threads.
 * Taking them costs so little that it is always done; whether they are printed is for the command to say.
 */
public final class Timings {
    private static final int SLOWEST = 10;

    private record Stage(String name, long nanos) {}

    private record Part(String name, long nanos, long times) {
        static final Comparator<Part> SLOWEST_FIRST =
                Comparator.comparingLong(Part::nanos).reversed().thenComparing(Part::name);
    }

    /** Time spent on something in all, and how often. */
    private static final class Sum {
        private final LongAdder nanos = new LongAdder();
        private final LongAdder times = new LongAdder();
    }

    private final List<Stage> stages = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    /** The slowest by time, the fastest of them first. */
    private final PriorityQueue<Part> documents = new PriorityQueue<>(Part.SLOWEST_FIRST.reversed());

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

    /** Adds a line to the report, on why the build took another way than it might have. */
    public synchronized void note(String line) {
        notes.add(line);
    }

    /** Adds the time that it took to parse a document. */
    public void document(String path, long nanos) {
        parsed.increment();
        synchronized (documents) {
            documents.add(new Part(path, nanos, 1));
            if (documents.size() > SLOWEST) {
                documents.remove();
            }
        }
    }

    /** Counts a document whose parse result was in the cache. */
    public void documentKnown() {
        known.increment();
    }

    /** Adds the time that it took to print a page with a template. */
    public void page(String template, long nanos) {
        Sum sum = templates.computeIfAbsent(template, added -> new Sum());
        sum.nanos.add(nanos);
        sum.times.increment();
        made.increment();
    }

    /** Counts a page that was kept from the site before. */
    public void pageKept() {
        kept.increment();
    }

    /** The report, line by line; times are wall time for stages, and for the others time summed over all threads. */
    public synchronized List<String> report() {
        begin("");
        List<String> lines = new ArrayList<>(notes);
        lines.add("Stages, wall time:");
        for (Stage done : stages) {
            lines.add(line(done.nanos(), done.name()));
        }
        lines.add(line(stages.stream().mapToLong(Stage::nanos).sum(), "total"));
        lines.add(String.format(
                Locale.ROOT, "Documents: %d parsed, %d taken from the cache.", parsed.sum(), known.sum()));
        synchronized (documents) {
            documents.stream().sorted(Part.SLOWEST_FIRST).forEach(part -> lines.add(line(part.nanos(), part.name())));
        }
        lines.add(String.format(Locale.ROOT, "Pages: %d rendered, %d unchanged.", made.sum(), kept.sum()));
        slowestTemplates()
                .forEach(part -> lines.add(line(part.nanos(), part.name() + " (" + part.times() + " pages)")));
        return lines;
    }

    private static String line(long nanos, String name) {
        return String.format(Locale.ROOT, "%9.1f ms  %s", nanos / 1e6, name);
    }

    private List<Part> slowestTemplates() {
        return templates.entrySet().stream()
                .map(entry -> new Part(
                        entry.getKey(),
                        entry.getValue().nanos.sum(),
                        entry.getValue().times.sum()))
                .sorted(Part.SLOWEST_FIRST)
                .limit(SLOWEST)
                .toList();
    }
}
