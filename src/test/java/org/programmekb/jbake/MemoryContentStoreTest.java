package org.programmekb.jbake;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.model.DocumentModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MemoryContentStoreTest {
    private final MemoryContentStore store = new MemoryContentStore();

    @BeforeEach
    void fill() {
        ProgrammeOven.reset();
        store.startup();
        add("post", "b.md", 2L, "published", "x", "y");
        add("post", "a.md", 2L, "published", "x");
        add("post", "c.md", 3L, "draft", "z");
        add("post", "d.md", 4L, "published");
        add("page", "e.md", null, "published", "p");
        add("stranger", "f.md", 5L, "published", "q");
    }

    private void add(String type, String file, Long day, String status, String... tags) {
        DocumentModel document = DocumentModel.createDefaultDocumentModel();
        document.setType(type);
        document.setFile(file);
        document.setSourceUri(file);
        document.setStatus(status);
        document.setTags(tags);
        document.setSha1("hash of " + file);
        if (day != null) {
            document.setDate(new Date(day * 86_400_000));
        }
        store.addDocument(document);
    }

    @Test
    void everyMethodThatWouldNeedTheDatabaseIsReplaced() {
        List<String> inherited = Arrays.stream(ContentStore.class.getMethods())
                .filter(method -> method.getDeclaringClass() == ContentStore.class)
                .filter(method -> !isReplaced(method))
                .map(Method::getName)
                .toList();

        // The last one is final, and our oven does not call it. The others keep the state of paging or ask other
        // methods.
        assertThat(inherited.stream().sorted())
                .containsExactly(
                        "getAllContent",
                        "getLimit",
                        "getPublishedPages",
                        "getPublishedPosts",
                        "getStart",
                        "resetPagination",
                        "setLimit",
                        "setStart",
                        "updateSchema");
    }

    private static boolean isReplaced(Method method) {
        try {
            return Modifier.isFinal(method.getModifiers())
                    ? false
                    : MemoryContentStore.class.getDeclaredMethod(method.getName(), method.getParameterTypes()) != null;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    @Test
    void listsAreOrderedByDateNewestFirstThenByFileInReverse() {
        assertThat(files(store.getPublishedPosts())).containsExactly("d.md", "b.md", "a.md");
        assertThat(files(store.getAllContent("post"))).containsExactly("d.md", "c.md", "b.md", "a.md");
        assertThat(files(store.getUnrenderedContent())).containsExactly("f.md", "d.md", "c.md", "b.md", "a.md", "e.md");
        assertThat(files(store.getPublishedPages())).containsExactly("e.md");
    }

    @Test
    void pagingHoldsOnlyWhereItIsAskedFor() {
        store.setStart(1);
        store.setLimit(1);

        assertThat(files(store.getPublishedPosts(true))).containsExactly("b.md");
        assertThat(files(store.getAllContent("post", true))).containsExactly("c.md");
        assertThat(store.getPublishedPosts()).hasSize(3);

        store.resetPagination();
        assertThat(store.getPublishedPosts(true)).hasSize(3);
    }

    @Test
    void tagsAreSortedAndCountOnlyWhatIsPublishedAndOfAKnownType() {
        assertThat(store.getTags()).containsExactly("x", "y");
        assertThat(store.getAllTags()).containsExactly("p", "x", "y");
        assertThat(files(store.getPublishedPostsByTag("x"))).containsExactly("b.md", "a.md");
        assertThat(files(store.getPublishedDocumentsByTag("q"))).isEmpty();
        assertThat(files(store.getPublishedDocumentsByTag("p"))).containsExactly("e.md");
    }

    @Test
    void tagsThatASetCannotTellApartByTheirHashComeTypeByTypeInTheOrderOfThePaths() {
        add("post", "2019/old.md", 1L, "published", "Aa");
        add("post", "2020/new.md", 9L, "published", "BB");
        add("page", "z.md", 9L, "published", "CC");
        add("post", "2018/older.md", 1L, "published", "Bb");

        assertThat(store.getTags()).containsSubsequence("Aa", "BB");
        assertThat(store.getAllTags()).containsSubsequence("CC", "Bb");
    }

    @Test
    void tagsOfAnyShapeBecomeAnArray() {
        DocumentModel document = new DocumentModel();
        document.setSourceUri("g.md");
        document.put("tags", List.of("one", "two/three"));
        store.addDocument(document);

        assertThat(store.getDocumentByUri("g.md").get(0).getTags()).containsExactly("one", "two-three");
    }

    @Test
    void tagsOfADataFileAreAValueLikeAllOthers() {
        List<Map<String, String>> people = List.of(Map.of("name", "Ann"));
        DocumentModel data = new DocumentModel();
        data.setSourceUri("team.yaml");
        data.setType("post");
        data.setStatus("published");
        data.put("tags", people);
        store.addData(data);

        assertThat(store.getDocumentByUri("team.yaml").get(0).get("tags")).isEqualTo(people);
        assertThat(store.getTags()).containsExactly("x", "y");
        assertThat(files(store.getPublishedPostsByTag("x"))).containsExactly("b.md", "a.md");
    }

    @Test
    void whatIsHandedOutIsACopy() {
        store.getPublishedPages().get(0).setTitle("changed");

        assertThat(store.getPublishedPages().get(0).getTitle()).isNull();
    }

    @Test
    void documentsAreMarkedCountedAndDeleted() {
        assertThat(store.getDocumentCount("post")).isEqualTo(4);
        assertThat(store.getPublishedCount("post")).isEqualTo(3);

        store.markContentAsRendered(store.getDocumentByUri("a.md").get(0));
        assertThat(store.getDocumentStatus("a.md").get(0))
                .containsOnlyKeys("sha1", "rendered")
                .containsEntry("rendered", true);
        assertThat(files(store.getUnrenderedContent())).doesNotContain("a.md");

        store.deleteContent("a.md");
        assertThat(store.getDocumentByUri("a.md")).isEmpty();
        store.deleteAllByDocType("post");
        assertThat(store.getDocumentCount("post")).isZero();
        store.updateAndClearCacheIfNeeded(true, null);
        assertThat(store.getPublishedPages()).isEmpty();
    }

    private static List<String> files(List<DocumentModel> documents) {
        return documents.stream().map(DocumentModel::getFile).toList();
    }
}
