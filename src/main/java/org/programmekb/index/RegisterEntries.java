package org.programmekb.index;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.programmekb.source.Register;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Fingerprint;
import org.programmekb.trace.Trace;

/**
 * The entries of a register, which is one file and has no documents of its own, in the order of the file.
 *
 * @param <T> the type of its entries
 */
public final class RegisterEntries<T> {
    /** What the question about all entries begins with. */
    private static final String ALL = "all-";
    /** What the question about one of the entries begins with. */
    private static final String ONE = "one-of-";

    /** What the question begins with whether there are entries. */
    private static final String ANY = "any-";

    private final String name;

    private final Map<String, T> byId;

    RegisterEntries(Register register, Collection<T> all, Function<T, String> id) {
        this.name = register.stem();
        Map<String, T> ordered = new LinkedHashMap<>();
        all.forEach(each -> ordered.put(id.apply(each), each));
        this.byId = Collections.unmodifiableMap(ordered);
    }

    void addTo(Answers answers) {
        answers.add(ALL + name, question -> Fingerprint.of(byId.values()))
                .addDerived(ANY + name, question -> byId.isEmpty() ? 0 : 1)
                .addDerived(
                        ONE + name,
                        question -> Optional.ofNullable(byId.get(question.subject()))
                                .map(entry -> Fingerprint.of(entry.toString()))
                                .orElse(0L));
    }

    /** All entries. */
    public Collection<T> all() {
        Trace.ask(ALL + name, "");
        return byId.values();
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        Trace.ask(ANY + name, "");
        return byId.isEmpty();
    }

    /** The entry with this id. */
    public Optional<T> find(String id) {
        Trace.ask(ONE + name, id);
        return Optional.ofNullable(byId.get(id));
    }
}
