package org.programmekb.jbake;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.io.File;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.model.ModelAttributes;
import org.jspecify.annotations.Nullable;

/**
 * JBake's document store, kept in memory. Lists are sorted by date, newest first. Documents with the same date are in
 * the reverse order of their paths: JBake's database does that on one processor, and on more it depends on their number.
 * The store returns copies. It is thread-safe, but paging is a state of the store, as in JBake.
 */
final class MemoryContentStore extends ContentStore {
    private static final Comparator<DocumentModel> LAST_PATH_FIRST = comparing(
                    (DocumentModel document) -> path(document, ModelAttributes.FILE), nullsLast(reverseOrder()))
            .thenComparing(document -> path(document, ModelAttributes.SOURCE_URI), nullsLast(reverseOrder()));

    private static final Comparator<DocumentModel> NEWEST_FIRST =
            comparing(MemoryContentStore::date, nullsLast(reverseOrder())).thenComparing(LAST_PATH_FIRST);

    private final Map<String, DocumentModel> bySource = new LinkedHashMap<>();
    private final Set<String> ofOthers = new HashSet<>();
    private final Queue<Supplier<Stream<DocumentModel>>> unasked = new ArrayDeque<>();
    private @Nullable List<DocumentModel> ordered;

    MemoryContentStore() {
        super("memory", "programme");
    }

    @Override
    public synchronized void addDocument(DocumentModel document) {
        DocumentModel copy = copy(document);
        Object tags = copy.get(ModelAttributes.TAGS);
        if (tags != null) {
            copy.setTags(Tags.of(tags));
        }
        add(copy);
    }

    /** Adds a data file, whose {@code tags} are a value like all others. */
    synchronized void addData(DocumentModel data) {
        add(copy(data));
    }

    private void add(DocumentModel own) {
        bySource.put(String.valueOf(text(own, ModelAttributes.SOURCE_URI)), own);
        ordered = null;
    }

    /** Adds documents of others, which are created only when the store is first queried, and whose tags are not JBake's. */
    synchronized void addWhenAsked(Supplier<Stream<DocumentModel>> documents) {
        unasked.add(documents);
        ordered = null;
    }

    private synchronized Map<String, DocumentModel> documents() {
        while (!unasked.isEmpty()) {
            unasked.remove().get().forEach(document -> {
                addDocument(document);
                ofOthers.add(document.getSourceuri());
            });
        }
        return bySource;
    }

    private synchronized List<DocumentModel> ordered() {
        Map<String, DocumentModel> all = documents();
        if (ordered == null) {
            ordered = all.values().stream().sorted(NEWEST_FIRST).toList();
        }
        return ordered;
    }

    private DocumentList<DocumentModel> find(Predicate<DocumentModel> condition) {
        return find(condition, false);
    }

    private DocumentList<DocumentModel> find(Predicate<DocumentModel> condition, boolean paged) {
        Stream<DocumentModel> found = ordered().stream().filter(condition);
        long first = getStart();
        long most = getLimit();
        DocumentList<DocumentModel> list = new DocumentList<>();
        (paged && first >= 0 && most > -1 ? found.skip(first).limit(most) : found)
                .map(MemoryContentStore::copy)
                .forEach(list::add);
        return list;
    }

    private static DocumentModel copy(DocumentModel document) {
        return (DocumentModel) document.clone();
    }

    private static @Nullable Date date(DocumentModel document) {
        return document.get(ModelAttributes.DATE) instanceof Date date ? date : null;
    }

    private static @Nullable String text(DocumentModel document, String key) {
        return document.get(key) instanceof String text ? text : null;
    }

    /** Compares folder by folder: what is in the folder `a` comes before the file `a.md`. */
    private static @Nullable String path(DocumentModel document, String key) {
        String path = text(document, key);
        return path == null ? null : path.replace('/', '\0');
    }

    private static Predicate<DocumentModel> ofType(String type) {
        return document -> type.equals(document.get(ModelAttributes.TYPE));
    }

    private static boolean isPublished(DocumentModel document) {
        return ModelAttributes.Status.PUBLISHED.equals(document.get(ModelAttributes.STATUS));
    }

    private static Predicate<DocumentModel> tagged(@Nullable String tag) {
        return document -> tags(document).contains(tag);
    }

    private static List<String> tags(DocumentModel document) {
        return document.get(ModelAttributes.TAGS) instanceof String[] tags ? Arrays.asList(tags) : List.of();
    }

    private static Predicate<DocumentModel> ofKnownType() {
        Set<String> types = Set.of(DocumentTypes.getDocumentTypes());
        return document -> types.contains(document.getType());
    }

    private static Predicate<DocumentModel> madeFrom(String uri) {
        return document -> uri.equals(document.get(ModelAttributes.SOURCE_URI));
    }

    @Override
    public DocumentList<DocumentModel> getDocumentByUri(String uri) {
        return find(madeFrom(uri));
    }

    @Override
    public DocumentList<DocumentModel> getDocumentStatus(String uri) {
        DocumentList<DocumentModel> found = find(madeFrom(uri));
        found.forEach(document -> document.keySet().retainAll(List.of(ModelAttributes.SHA1, ModelAttributes.RENDERED)));
        return found;
    }

    @Override
    public DocumentList<DocumentModel> getPublishedContent(String docType) {
        return find(ofType(docType).and(MemoryContentStore::isPublished));
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPosts(boolean applyPaging) {
        return find(ofType("post").and(MemoryContentStore::isPublished), applyPaging);
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPostsByTag(String tag) {
        return find(ofType("post").and(MemoryContentStore::isPublished).and(tagged(tag)));
    }

    @Override
    public DocumentList<DocumentModel> getPublishedDocumentsByTag(String tag) {
        return find(ofKnownType().and(MemoryContentStore::isPublished).and(tagged(tag)));
    }

    @Override
    public DocumentList<DocumentModel> getAllContent(String docType, boolean applyPaging) {
        return find(ofType(docType), applyPaging);
    }

    @Override
    public DocumentList<DocumentModel> getUnrenderedContent() {
        return find(document -> !document.getRendered());
    }

    @Override
    public long getDocumentCount(String docType) {
        return ordered().stream().filter(ofType(docType)).count();
    }

    @Override
    public long getPublishedCount(String docType) {
        return ordered().stream()
                .filter(ofType(docType).and(MemoryContentStore::isPublished))
                .count();
    }

    @Override
    public Set<String> getTags() {
        return tags(ofType("post"));
    }

    @Override
    public Set<String> getAllTags() {
        return tags(ofKnownType().and(document -> !ofOthers.contains(document.getSourceuri())));
    }

    /**
     * In the order of JBake's sets, which is the same on every machine, because templates print it. Some tags are in the
     * order in which they came, so they come as in JBake: type by type, and each in the order of the paths.
     */
    private Set<String> tags(Predicate<DocumentModel> condition) {
        List<String> types = List.of(DocumentTypes.getDocumentTypes());
        Set<String> tags = new HashSet<>();
        ordered().stream()
                .filter(condition.and(MemoryContentStore::isPublished))
                .sorted(comparing((DocumentModel document) -> types.indexOf(document.getType()))
                        .thenComparing(LAST_PATH_FIRST.reversed()))
                .forEach(document -> tags.addAll(tags(document)));
        return tags;
    }

    @Override
    public synchronized void markContentAsRendered(DocumentModel document) {
        DocumentModel stored = documents().get(document.getSourceuri());
        if (stored != null && Boolean.TRUE.equals(stored.getCached())) {
            stored.setRendered(true);
        }
    }

    @Override
    public synchronized void deleteContent(String uri) {
        documents().remove(uri);
        ordered = null;
    }

    @Override
    public synchronized void deleteAllByDocType(String docType) {
        documents().values().removeIf(ofType(docType));
        ordered = null;
    }

    @Override
    public void updateAndClearCacheIfNeeded(boolean needed, File templateFolder) {
        if (needed) {
            drop();
        }
    }

    @Override
    public synchronized void drop() {
        documents().clear();
        ordered = null;
    }

    @Override
    public void startup() {
        resetPagination();
    }

    @Override
    public void close() {
        drop();
    }

    @Override
    public void shutdown() {
        drop();
    }

    @Override
    public boolean isActive() {
        return true;
    }
}
