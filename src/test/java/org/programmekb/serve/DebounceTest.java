package org.programmekb.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmekb.source.Change;
import org.programmekb.source.Changes;

class DebounceTest {
    private static final Path FILE = Path.of("content/a.en.md");
    private static final Path HALF = Path.of("content/half.en.md");

    private final Debounce burst = new Debounce(HALF::equals, 0);

    @Test
    void oneSavedFileIsCompleteAfterAMoment() {
        burst.add(FILE, Change.CREATED, millis(1000));
        burst.add(FILE, Change.MODIFIED, millis(1001));

        assertThat(burst.rest(millis(1001))).isEqualTo(millis(4));
        assertThat(burst.rest(millis(1005))).isZero();
        assertThat(burst.take()).isEqualTo(known(Map.of(FILE, Change.CREATED)));
        assertThat(burst.isEmpty()).isTrue();
    }

    @Test
    void aFileThatIsEmptyOrGoneMayBeWrittenAgain() {
        burst.add(HALF, Change.MODIFIED, millis(1000));

        assertThat(burst.rest(millis(1000))).isEqualTo(millis(60));
    }

    @Test
    void aFileThatIsRemovedMayBeWrittenAgain() {
        burst.add(FILE, Change.DELETED, millis(1000));

        assertThat(burst.rest(millis(1000))).isEqualTo(millis(60));
    }

    @Test
    void aFileThatIsMadeOnlyToBeRenamedDoesNotCount() {
        burst.add(HALF, Change.CREATED, millis(1000));
        burst.add(HALF, Change.MODIFIED, millis(1000));
        burst.add(HALF, Change.DELETED, millis(1001));
        burst.add(FILE, Change.CREATED, millis(1001));

        assertThat(burst.rest(millis(1001))).isEqualTo(millis(4));
        assertThat(burst.take()).isEqualTo(known(Map.of(HALF, Change.DELETED, FILE, Change.CREATED)));
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "2, 10", "10, 58", "25, 150", "5000, 150"})
    void moreFilesMakeItLikelierThatOthersFollow(int files, int quiet) {
        for (int i = 0; i < files; i++) {
            burst.add(Path.of("content/" + i), Change.CREATED, millis(1000));
        }

        assertThat(burst.rest(millis(1000))).isEqualTo(millis(quiet));
    }

    @Test
    void aSecondFileWhileTheFirstIsBeingBuiltIsTheBeginningOfABigBurst() {
        burst.add(FILE, Change.MODIFIED, millis(1000));
        burst.take();
        burst.add(Path.of("content/other"), Change.CREATED, millis(1010));

        assertThat(burst.rest(millis(1010))).isEqualTo(millis(150));
    }

    @Test
    void theSameFileWhileItIsBeingBuiltIsBuiltAgainAtOnce() {
        burst.add(FILE, Change.MODIFIED, millis(1000));
        burst.take();
        burst.add(FILE, Change.MODIFIED, millis(1010));

        assertThat(burst.rest(millis(1010))).isEqualTo(millis(4));
    }

    @Test
    void calmEndsABurst() {
        for (int i = 0; i < 100; i++) {
            burst.add(Path.of("content/" + i), Change.CREATED, millis(1000));
        }
        burst.take();
        assertThat(burst.restUntilCalm(millis(1000))).isEqualTo(millis(200));
        burst.add(FILE, Change.MODIFIED, millis(1201));

        assertThat(burst.rest(millis(1201))).isEqualTo(millis(4));
    }

    @Test
    void aBurstWithoutAnEndIsCut() {
        for (int second = 0; second < 300; second++) {
            burst.add(HALF, Change.MODIFIED, millis(1000 + second * 100));
        }
        burst.add(HALF, Change.MODIFIED, millis(30_990));

        assertThat(burst.rest(millis(30_990))).isEqualTo(millis(10));
    }

    @Test
    void missedEventsCountAsABigBurst() {
        burst.addUnknown(millis(1000));

        assertThat(burst.rest(millis(1000))).isEqualTo(millis(150));
        assertThat(burst.take()).isEqualTo(new Changes.Unknown());
        assertThat(burst.isEmpty()).isTrue();
    }

    private static long millis(long millis) {
        return millis * 1_000_000;
    }

    private static Changes known(Map<Path, Change> paths) {
        return new Changes.Known(new TreeMap<>(paths));
    }
}
