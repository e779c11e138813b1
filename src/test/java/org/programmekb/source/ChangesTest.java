package org.programmekb.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesTest {
    private static final Path A = Path.of("a");
    private static final Path B = Path.of("b");

    @ParameterizedTest
    @CsvSource({
        "CREATED, CREATED, CREATED",
        "CREATED, MODIFIED, CREATED",
        "CREATED, DELETED, DELETED",
        "MODIFIED, CREATED, MODIFIED",
        "MODIFIED, MODIFIED, MODIFIED",
        "MODIFIED, DELETED, DELETED",
        "DELETED, CREATED, MODIFIED",
        "DELETED, MODIFIED, MODIFIED",
        "DELETED, DELETED, DELETED",
    })
    void oneChangeAfterAnotherIsOneChange(Change first, Change second, Change both) {
        assertThat(known(Map.of(A, first)).then(known(Map.of(A, second)))).isEqualTo(known(Map.of(A, both)));
    }

    @Test
    void changesOfSeveralFilesAddUp() {
        assertThat(known(Map.of(A, Change.CREATED)).then(known(Map.of(B, Change.DELETED))))
                .isEqualTo(known(Map.of(A, Change.CREATED, B, Change.DELETED)));
        assertThat(Changes.none().then(known(Map.of(A, Change.MODIFIED)))).isEqualTo(known(Map.of(A, Change.MODIFIED)));
    }

    @Test
    void whatIsUnknownStaysUnknown() {
        assertThat(new Changes.Unknown().then(Changes.none())).isEqualTo(new Changes.Unknown());
        assertThat(Changes.none().then(new Changes.Unknown())).isEqualTo(new Changes.Unknown());
    }

    @Test
    void knowsWhetherOnlySomeFilesChanged() {
        assertThat(known(Map.of(A, Change.MODIFIED)).areOnly(A::equals)).isTrue();
        assertThat(known(Map.of(A, Change.MODIFIED, B, Change.MODIFIED)).areOnly(A::equals))
                .isFalse();
        assertThat(Changes.none().areOnly(path -> true)).isFalse();
        assertThat(new Changes.Unknown().areOnly(path -> true)).isFalse();
    }

    private static Changes known(Map<Path, Change> paths) {
        return new Changes.Known(new TreeMap<>(paths));
    }
}
