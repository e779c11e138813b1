package org.programmekb.execution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.programmekb.diagnostic.Message;

/**
 * Timings of one build: stages are sequential, documents and templates come from any number of threads. Measuring costs
 * so little that it is always on; the command decides whether to print it.
 */
public final class Timings {
    private static final int SLOWEST = 10;

    private record Part(Message name, long nanos, long times) {
        static final Comparator<Part> SLOWEST_FIRST =
                Comparator.comparingLong(Part::nanos).reversed().thenComparing(Part::name);

        Part plus(Part other) {
            return new Part(name, nanos + other.nanos, times + other.times);
        }
    }

    private final List<Part> stages = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();
    private final Set<Message> warnings = new LinkedHashSet<>();
    private int told;
    /** The slowest ones; the fastest of these is the head of the queue. */
    private final PriorityQueue<Part> documents = new PriorityQueue<>(Part.SLOWEST_FIRST.reversed());

    private final Map<String, Part> templates = new ConcurrentHashMap<>();
    private final LongAdder known = new LongAdder();
    private final LongAdder parsed = new LongAdder();
    private final LongAdder kept = new LongAdder();
    private final LongAdder made = new LongAdder();
    private final LongAdder encoded = new LongAdder();
    private Optional<Message> stage = Optional.empty();
    private long since = System.nanoTime();

    /** Ends the current stage and begins another. */
    public void begin(Message next) {
        enter(Optional.of(next));
    }

    private synchronized void enter(Optional<Message> next) {
        long now = System.nanoTime();
        stage.ifPresent(name -> stages.add(new Part(name, now - since, 1)));
        stage = next;
        since = now;
    }

    /** Adds a line to the report, on why the build took a slower path than possible. */
    public synchronized void note(Message line) {
        notes.add(line);
    }

    /** Adds a reason why this build or the next one takes longer than it should, for everybody to see. */
    public synchronized void warn(Message line) {
        warnings.add(line);
    }

    /** The warnings since the last call; none is told twice. */
    public synchronized List<Message> newWarnings() {
        List<Message> fresh = warnings.stream().skip(told).toList();
        told = warnings.size();
        return fresh;
    }

    /** Adds the time to parse a document. */
    public void document(String path, long nanos) {
        parsed.increment();
        synchronized (documents) {
            Part fastest = documents.peek();
            if (fastest != null && documents.size() == SLOWEST && nanos < fastest.nanos()) {
                return;
            }
            documents.add(new Part(Message.literal(path), nanos, 1));
            if (documents.size() > SLOWEST) {
                documents.remove();
            }
        }
    }

    /** Counts a document whose parse result came from the cache. */
    public void documentKnown() {
        known.increment();
    }

    /** Adds the time to print a page with a template. */
    public void page(String template, long nanos) {
        templates.merge(template, new Part(Message.literal(template), nanos, 1), Part::plus);
        made.increment();
    }

    /** Counts a page that was kept from the site before. */
    public void pageKept() {
        kept.increment();
    }

    /** Counts an image that was encoded, because no earlier build had done so. */
    public void imageEncoded() {
        encoded.increment();
    }

    /** The report as lines. Stages have wall time; other times are summed over all threads. */
    public synchronized List<Message> report() {
        enter(Optional.empty());
        List<Message> lines = new ArrayList<>(notes);
        lines.add(Message.of("timings.stages"));
        stages.forEach(done -> lines.add(line(done.nanos(), done.name())));
        lines.add(line(stages.stream().mapToLong(Part::nanos).sum(), Message.of("timings.total")));
        lines.add(Message.of("timings.documents", parsed.sum(), known.sum()));
        synchronized (documents) {
            documents.stream().sorted(Part.SLOWEST_FIRST).forEach(part -> lines.add(line(part.nanos(), part.name())));
        }
        lines.add(Message.of("timings.pages", made.sum(), kept.sum()));
        templates.values().stream()
                .sorted(Part.SLOWEST_FIRST)
                .limit(SLOWEST)
                .forEach(part ->
                        lines.add(line(part.nanos(), Message.of("timings.template", part.name(), part.times()))));
        lines.add(Message.of("timings.images", encoded.sum()));
        return lines;
    }

    private static Message line(long nanos, Message name) {
        return Message.of("timings.line", String.format(Locale.ROOT, "%9.1f", nanos / 1e6), name);
    }
}
