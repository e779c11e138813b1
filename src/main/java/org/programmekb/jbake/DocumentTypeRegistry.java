package org.programmekb.jbake;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentTypeListener;
import org.jbake.model.DocumentTypes;
import org.jbake.template.ModelExtractor;
import org.jbake.template.ModelExtractors;
import org.jbake.template.ModelExtractorsDocumentTypeListener;

/**
 * Access to JBake's static registries of document types and model extractors: fills them for one build and clears them
 * afterwards.
 */
final class DocumentTypeRegistry {
    /** One listener for all builds, because JBake cannot remove a listener. */
    private static final DocumentTypeListener EXTRACTORS_OF_TYPE = new ModelExtractorsDocumentTypeListener();

    private DocumentTypeRegistry() {}

    /**
     * Registers JBake's types with their extractors, and further types that templates can list.
     *
     * @param now the value of {@code published_date} in templates
     */
    static void register(JBakeConfiguration configuration, Collection<String> furtherTypes, Instant now) {
        reset();
        DocumentTypes.addListener(EXTRACTORS_OF_TYPE);
        configuration.getDocumentTypes().forEach(DocumentTypes::addDocumentType);
        DocumentTypes.addDocumentType(configuration.getDataFileDocType());
        furtherTypes.forEach(DocumentTypes::addDocumentType);
        ModelExtractor<Date> timeOfBuild = (store, model, key) -> Date.from(now);
        ModelExtractors.getInstance().registerEngine("published_date", timeOfBuild);
    }

    static void reset() {
        DocumentTypes.resetDocumentTypes();
        ModelExtractors.getInstance().reset();
    }
}
