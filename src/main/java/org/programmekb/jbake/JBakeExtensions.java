package org.programmekb.jbake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.template.ModelExtractors;
import org.jbake.template.NoModelExtractorException;
import org.jbake.template.TemplateEngineAdapter.NoopAdapter;
import org.programmekb.markup.ForeignMarkup;

/** Bridge between JBake extensions on the class path and the programme's own pages. */
public final class JBakeExtensions {
    private final MemoryContentStore store;
    private final ForeignMarkup markup;
    private final Map<String, Object> model = new TreeMap<>();

    private final Set<String> variables;

    JBakeExtensions(JBakeConfiguration configuration, MemoryContentStore store, ForeignMarkup markup)
            throws IOException {
        this.store = store;
        variables = ExtractorNames.ofExtensions();
        this.markup = markup;
        model.put(ModelAttributes.CONFIG, configuration.asHashMap());
        model.put(ModelAttributes.VERSION, configuration.getVersion());
    }

    /** The markup languages of extensions; the programme's documents can use them, too. */
    public ForeignMarkup markup() {
        return markup;
    }

    /** Passes documents to extensions, so that rendering tools, templates and model extractors can list them. */
    public void list(Supplier<Collection<ListedDocument>> documents) {
        store.addWhenAsked(() -> documents.get().stream().map(JBakeExtensions::model));
    }

    private static DocumentModel model(ListedDocument document) {
        DocumentModel model = DocumentModel.createDefaultDocumentModel();
        model.setType(document.type());
        model.setStatus(ModelAttributes.Status.PUBLISHED);
        model.setTitle(document.title());
        model.setBody("");
        model.setTags(Tags.safe(document.tags()));
        model.setUri(document.address());
        model.setSourceUri(document.source());
        model.setFile(document.source());
        model.setRootPath("../".repeat(Path.of(document.address()).getNameCount()));
        model.setSha1("");
        model.setRendered(true);
        model.put("lang", document.language());
        document.summary().ifPresent(summary -> model.put("summary", summary));
        document.date().ifPresent(date -> model.setDate(Date.from(date)));
        return model;
    }

    /**
     * The value of a template variable from an extension's model extractor, if one is registered for it. JBake's own
     * variables are only for its own templates.
     */
    public Optional<Object> variable(String name) {
        return variables.contains(name) ? extract(name) : Optional.empty();
    }

    /** Synchronized: JBake calls extractors one at a time. */
    private synchronized Optional<Object> extract(String name) {
        try {
            return Optional.ofNullable(
                    ModelExtractors.getInstance().extractAndTransform(store, name, model, new NoopAdapter()));
        } catch (NoModelExtractorException e) {
            return Optional.empty();
        }
    }
}
