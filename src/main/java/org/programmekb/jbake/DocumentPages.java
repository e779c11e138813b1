package org.programmekb.jbake;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;

/**
 * Renders each document with the template of its type, beside its neighbours. JBake's own tool does the same, but reads
 * all documents again for each document.
 */
record DocumentPages(MemoryContentStore store, ProgrammeRenderer renderer) {
    void render() throws IOException {
        List<DocumentModel> newestFirst = List.copyOf(store.getUnrenderedContent());
        Map<String, DocumentModel> neighbours = new HashMap<>();
        for (DocumentModel document : newestFirst) {
            document.setNextContent(neighbours.get(document.getType()));
            pass(document, neighbours);
        }
        neighbours.clear();
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            DocumentModel document = newestFirst.get(i);
            document.setPreviousContent(neighbours.get(document.getType()));
            pass(document, neighbours);
        }
        for (DocumentModel document : newestFirst) {
            renderer.render(document);
            store.markContentAsRendered(document);
        }
    }

    /** A document becomes a neighbour of the next one if it is published. */
    private static void pass(DocumentModel document, Map<String, DocumentModel> neighbours) {
        if (document.getStatus().equals(ModelAttributes.Status.PUBLISHED)) {
            DocumentModel link = new DocumentModel();
            link.setNoExtensionUri(document.getNoExtensionUri());
            link.setUri(document.getUri());
            link.setTitle(document.getTitle());
            neighbours.put(document.getType(), link);
        }
    }
}
