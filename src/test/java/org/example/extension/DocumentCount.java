package org.example.extension;

import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.model.DocumentTypes;
import org.jbake.template.ModelExtractor;

/** How many published documents there are, as the template variable {@code document_count}. */
@SuppressWarnings("rawtypes") // JBake's interface
public class DocumentCount implements ModelExtractor<Long> {
    @Override
    public Long get(ContentStore db, Map model, String key) {
        long count = 0;
        for (String type : DocumentTypes.getDocumentTypes()) {
            count += db.getPublishedCount(type);
        }
        return count;
    }
}
