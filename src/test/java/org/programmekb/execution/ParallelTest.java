package org.programmekb.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTest {
    private static final List<Integer> NUMBERS =
            IntStream.range(0, 1000).boxed().toList();
    private static final List<Integer> WAITING =
            IntStream.range(1000, 1100).boxed().toList();

    @Test
    void every_item_is_worked_on_once() throws IOException {
        AtomicInteger times = new AtomicInteger();
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        Parallel.forEach(NUMBERS, WAITING, number -> {
            times.incrementAndGet();
            seen.add(number);
        });
        assertThat(times).hasValue(1100);
        assertThat(seen).hasSize(1100);
    }

    @Test
    void items_that_wait_for_each_other_are_worked_on_although_there_are_no_others() throws IOException {
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        Parallel.forEach(List.of(), WAITING, seen::add);
        assertThat(seen).hasSize(100);
    }

    @Test
    void nothing_is_begun_after_a_failure_which_is_thrown_as_it_was() {
        AtomicInteger times = new AtomicInteger();
        assertThatThrownBy(() -> Parallel.forEach(NUMBERS, WAITING, number -> {
                    times.incrementAndGet();
                    throw new IOException("disk full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
        assertThat(times.get()).isLessThanOrEqualTo(Runtime.getRuntime().availableProcessors() + 1);
    }
}
