package org.programmekb.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.programmekb.config.Language;
import org.programmekb.render.GeneratedFile;
import org.programmekb.trace.Fingerprint;

/** An index that follows edits, against one that is made anew. */
@Tag("sites")
class FollowedIndexTest {
    private static final int DOCUMENTS = 150;
    private static final String HAN = "城市合作行动计划海口尼斯氢能智慧经济项目发展𠀀水";
    private static final int[] HAN_CHARACTERS = HAN.codePoints().toArray();
    private static final List<String> WORDS = List.of(
            "city", "cities", "urban", "plan", "planet", "Nice", "niche", "lap", "of", "the", "energy", "Océan");

    private final Random random = new Random(11);

    /** A document of nothing but values. */
    private record Written(String path, String type, List<String> names, List<String> facets, List<Block> text)
            implements SearchDocument {
        private Written {
            names = List.copyOf(names);
            facets = List.copyOf(facets);
            text = List.copyOf(text);
        }

        @Override
        public String title() {
            return text.get(0).text();
        }

        @Override
        public int size() {
            return text.stream().mapToInt(block -> block.text().length() * 2).sum();
        }

        /** That of an entry tells nothing of what others say about it, either. */
        @Override
        public long fingerprint() {
            return Fingerprint.of(path + names + text);
        }

        private Written with(List<Block> other) {
            return new Written(path, type, names, facets, other);
        }
    }

    private String word() {
        return random.nextInt(3) == 0
                ? IntStream.range(0, 1 + random.nextInt(6))
                        .mapToObj(i -> Character.toString(HAN_CHARACTERS[random.nextInt(HAN_CHARACTERS.length)]))
                        .collect(Collectors.joining())
                : WORDS.get((int) (WORDS.size() * Math.pow(random.nextDouble(), 2)));
    }

    private Block block() {
        return new Block(
                random.nextInt(3),
                IntStream.range(0, 1 + random.nextInt(60)).mapToObj(i -> word()).collect(Collectors.joining(" ")));
    }

    private List<SearchDocument> documents() {
        return IntStream.range(0, DOCUMENTS)
                .<SearchDocument>mapToObj(i -> new Written(
                        "en/item-" + i + "/",
                        i < 30 ? "city" : "news",
                        i < 30 ? List.of(word() + " " + word(), word()) : List.of(),
                        List.of("type:news", "city:" + i % 7),
                        IntStream.range(0, 2 + random.nextInt(40))
                                .mapToObj(j -> block())
                                .toList()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Written edited(Written document) {
        List<Block> text = new ArrayList<>(document.text());
        int at = random.nextInt(text.size());
        switch (random.nextInt(4)) {
            case 0 -> text.add(at, block());
            case 1 -> text.remove(text.size() > 1 ? at : 0);
            case 2 -> text.set(at, new Block(text.get(at).weight(), text.get(at).text() + " " + word()));
            default -> IntStream.range(0, 30).forEach(i -> text.add(block()));
        }
        return document.with(text.isEmpty() ? List.of(block()) : text);
    }

    private static LanguageIndex index(List<SearchDocument> documents, long facts) {
        LanguageIndex index = new LanguageIndex(
                new Language("en", "en", "English", false), new SearchDocuments(documents, 30), 1, facts, new Object());
        index.keep();
        return index;
    }

    private static Map<String, String> made(List<GeneratedFile> files) {
        Map<String, String> made = new TreeMap<>();
        files.forEach(file ->
                made.put(file.path(), HexFormat.of().formatHex(file.content().get())));
        return made;
    }

    /** How many files each of the edits that could be followed made anew. */
    private List<Integer> follow(
            List<SearchDocument> documents, int rounds, UnaryOperator<Written> edit, boolean isFact) {
        LanguageIndex former = index(documents, 0);
        Map<String, String> files = made(former.files(() -> {}));
        List<Integer> counts = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                int at = random.nextInt(documents.size());
                documents.set(at, edit.apply((Written) documents.get(at)));
            }
            LanguageIndex next = index(documents, isFact ? round : 0);
            Optional<SearchFiles.Changes> changes = next.follow(former);
            if (changes.isPresent()) {
                Map<String, String> changed = made(changes.get().files());
                files.putAll(changed);
                files.keySet().removeAll(changes.get().removed());
                counts.add(changed.size());
            } else {
                files = made(next.files(() -> {}));
            }
            LanguageIndex anew = index(documents, isFact ? round : 0);
            assertThat(files).isEqualTo(made(anew.files(() -> {})));
            assertThat(next.manifest()).isEqualTo(anew.manifest());
            former = next;
        }
        return counts;
    }

    @Test
    void editsOfTextsAreFollowedByteForByte() {
        assertThat(follow(documents(), 25, this::edited, false)).hasSizeGreaterThan(12);
    }

    @Test
    void anEditOfWhatOthersSayOfADocumentIsFollowed() {
        assertThat(follow(
                        documents(),
                        10,
                        document -> new Written(
                                document.path(),
                                document.type(),
                                document.names(),
                                List.of("city:" + random.nextInt(7)),
                                document.text()),
                        true))
                .hasSize(10)
                .allMatch(count -> count < 40);
    }

    @Test
    void anotherWordInOneTextLeavesMostFilesAlone() {
        List<SearchDocument> documents = documents();
        int all = index(documents, 0).files(() -> {}).size();

        assertThat(follow(
                        documents,
                        5,
                        document -> {
                            List<Block> text = new ArrayList<>(document.text());
                            text.add(new Block(0, "zephyr"));
                            return document.with(text);
                        },
                        false))
                .hasSize(5)
                .allMatch(count -> count < all / 10);
    }

    @Test
    void otherDocumentsOrAnotherOrderCannotBeFollowed() {
        List<SearchDocument> documents = documents();
        LanguageIndex former = index(documents, 0);
        made(former.files(() -> {}));
        List<SearchDocument> more = new ArrayList<>(documents);
        more.add(new Written("en/new/", "news", List.of(), List.of(), List.of(block())));
        List<SearchDocument> turned = new ArrayList<>(documents);
        turned.add(turned.remove(40));

        assertThat(index(more, 0).follow(former)).isEmpty();
        assertThat(index(turned, 0).follow(former)).isEmpty();
    }

    @Test
    void whoeverCollectsIsAskedBetweenStepsAndMayEndIt() {
        AtomicInteger steps = new AtomicInteger();
        RuntimeException end = new IllegalArgumentException("enough");
        List<GeneratedFile> files = index(documents(), 0).files(() -> {
            if (steps.incrementAndGet() == 3) {
                throw end;
            }
        });

        assertThatThrownBy(() -> files.get(0).content().get()).isSameAs(end);
    }

    @Test
    void nothingFollowsWhatWasNeverMade() {
        List<SearchDocument> documents = documents();

        assertThat(index(documents, 0).follow(index(documents, 0))).isEmpty();
    }
}
