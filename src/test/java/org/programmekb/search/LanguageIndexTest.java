package org.programmekb.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.config.Language;
import org.programmekb.render.GeneratedFile;

/** The index of a site that is small or, as its documents say, large. */
class LanguageIndexTest {
    private static final int DOCUMENTS = 80;
    private static final String HAN = "城市合作行动计划海口尼斯氢能";
    private static final List<String> WORDS = List.of(
            "city", "cities", "urban", "plan", "planet", "nice", "niche", "lap", "of", "the", "energy", "océan");

    @TempDir
    Path folder;

    private final Random random = new Random(11);

    /** A document of nothing but a text, which may say that it is longer than it is. */
    private record Written(String path, String body, int size) implements SearchDocument {
        @Override
        public String type() {
            return "news";
        }

        @Override
        public String title() {
            return "Q";
        }

        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public List<String> facets() {
            return List.of("type:news");
        }

        @Override
        public List<Block> text() {
            return List.of(new Block(Block.BODY, body));
        }

        @Override
        public long fingerprint() {
            return body.hashCode();
        }
    }

    private String han(int length) {
        return random.ints(length, 0, HAN.length())
                .mapToObj(i -> HAN.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private String words(int count) {
        return random.ints(count, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
    }

    private List<SearchDocument> documents(int size) {
        return IntStream.range(0, DOCUMENTS)
                .<SearchDocument>mapToObj(
                        i -> new Written("en/item-" + i + "/", words(20) + " " + han(30) + " " + words(20), size))
                .toList();
    }

    private static LanguageIndex index(List<SearchDocument> documents) {
        SearchDocuments all = new SearchDocuments(documents, 0, new SearchWords(List.of("of", "the"), List.of()));
        return new LanguageIndex(new Language("en", "en", "English", false), all, 0, 0, all.size(), true);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 100_000})
    void afterEditsItIsLikeOneThatIsMadeAnew(int size) {
        List<SearchDocument> all = new ArrayList<>(documents(size));
        LanguageIndex index = index(all);
        Map<String, String> known = bytes(index.files(() -> {}));
        for (int edit = 0; edit < 8; edit++) {
            for (int i = 0; i <= edit % 3; i++) {
                int number = random.nextInt(DOCUMENTS);
                SearchDocument before = all.get(number);
                all.set(number, new Written(before.path(), words(5) + " word" + edit + " " + han(9), size));
            }
            LanguageIndex next = index(all);
            known.putAll(bytes(next.since(index).orElseThrow()));
            index = next;

            assertThat(known).as("edit " + edit).isEqualTo(bytes(index(all).files(() -> {})));
        }
    }

    private static Map<String, String> bytes(List<GeneratedFile> files) {
        Map<String, String> bytes = new TreeMap<>();
        files.forEach(file -> bytes.put(
                file.path(), Base64.getEncoder().encodeToString(file.content().get())));
        return bytes;
    }

    private List<String> ask(LanguageIndex index, List<String> queries) throws Exception {
        write(new GeneratedFile("search/manifest.json", () -> SearchFiles.manifest(List.of(index))));
        for (GeneratedFile file : index.files(() -> {})) {
            write(file);
        }
        return NodeProgram.run(
                queries,
                "ask.mjs",
                Path.of("assets/search/search.js").toUri().toString(),
                folder.toUri().toString(),
                "en",
                "1000");
    }

    private void write(GeneratedFile file) throws IOException {
        Path path = folder.resolve(file.path());
        Files.createDirectories(path.getParent());
        Files.write(path, file.content().get());
    }

    private static String answer(List<SearchDocument> documents, String query) {
        String phrase = query.replace("\"", "");
        List<String> found = new ArrayList<>(new TreeSet<>(documents.stream()
                .filter(document -> {
                    String text = " " + document.text().get(0).text() + " ";
                    return query.startsWith("\"")
                            ? text.contains(" " + phrase + " ")
                            : text.contains(HAN.contains(query.substring(0, 1)) ? query : " " + query);
                })
                .map(SearchDocument::path)
                .toList()));
        return (found.size() + " " + String.join(" ", found)).strip();
    }

    private void areFound(int size) throws Exception {
        List<SearchDocument> documents = documents(size);
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String word = WORDS.get(i % WORDS.size());
            queries.addAll(
                    List.of(han(1 + i % 5), "\"" + words(1 + i % 3) + "\"", word.substring(0, 1 + i % word.length())));
        }
        assertThat(ask(index(documents), queries))
                .isEqualTo(
                        queries.stream().map(query -> answer(documents, query)).toList());
    }

    @Test
    void everythingIsFoundInTheTwoFilesOfASmallSite() throws Exception {
        areFound(1_000);

        assertThat(folder.resolve("search/en/d/0")).isDirectoryNotContaining("glob:**/1.bin");
        assertThat(folder.resolve("search/en/t/0")).isDirectoryNotContaining("glob:**/1.bin");
    }

    @Test
    void everythingIsFoundInTheManyFilesOfALargeSite() throws Exception {
        areFound(100_000);

        assertThat(folder.resolve("search/en/d/1/255.bin")).exists();
        assertThat(folder.resolve("search/en/t/0/79.bin")).exists();
    }

    @Test
    void whoeverReadsIsAskedBeforeEachDocumentAndMayEndIt() {
        AtomicInteger steps = new AtomicInteger();
        RuntimeException end = new IllegalArgumentException("enough");
        List<GeneratedFile> files = index(documents(1_000)).files(() -> {
            if (steps.incrementAndGet() == 3) {
                throw end;
            }
        });

        assertThatThrownBy(() -> files.get(0).content().get()).isSameAs(end);
    }
}
