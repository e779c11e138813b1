package org.programmekb.jbake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.template.ModelExtractors;
import org.jbake.template.NoModelExtractorException;
import org.jbake.template.TemplateEngineAdapter.NoopAdapter;
import org.programmekb.content.Entry;
import org.programmekb.content.Version;
import org.programmekb.index.SiteIndex;
import org.programmekb.markup.ForeignMarkup;
import org.programmekb.source.GitHistory;
import org.programmekb.source.SourceFile;
import org.programmekb.type.ContentType;

/** Bridge between JBake extensions on the class path and the programme's own pages. */
public final class JBakeExtensions {
    private static final String EXTRACTORS = "META-INF/org.jbake.template.ModelExtractors.properties";

    private final MemoryContentStore store;
    private final ForeignEngines engines;
    private final ForeignAddresses addresses;
    private final Map<String, Object> model = new TreeMap<>();

    private final Set<String> variables;

    JBakeExtensions(
            JBakeConfiguration configuration,
            MemoryContentStore store,
            ForeignEngines engines,
            ForeignAddresses addresses)
            throws IOException {
        this.store = store;
        variables = variablesOfExtensions();
        this.engines = engines;
        this.addresses = addresses;
        model.put(ModelAttributes.CONFIG, configuration.asHashMap());
        model.put(ModelAttributes.VERSION, configuration.getVersion());
    }

    /** The markup languages of extensions; the programme's documents can use them, too. */
    public ForeignMarkup markup() {
        return engines;
    }

    /** Whether a file that lies where the programme's documents do is one of JBake's. */
    public boolean claims(SourceFile file) {
        try {
            return engines.claims(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The addresses of the pages of JBake's documents, by the paths of these documents. */
    public Map<String, String> pages(List<SourceFile> documents) {
        return documents.stream().collect(Collectors.toMap(SourceFile::path, addresses::of));
    }

    /** Lists the published documents for rendering tools, templates and model extractors, once one of them asks. */
    public void list(SiteIndex index, GitHistory history) {
        list(() -> index.config().types().all().stream()
                .flatMap(type -> index.all(Entry.class, type, index.config().defaultLanguage()).all().stream())
                .flatMap(
                        entry -> index.versions(entry).stream().map(version -> model(entry, version, index, history))));
    }

    void list(Supplier<Stream<DocumentModel>> documents) {
        store.addWhenAsked(documents);
    }

    private static DocumentModel model(Entry entry, Version version, SiteIndex index, GitHistory history) {
        SourceFile source = version.document().source();
        DocumentModel model = model(
                entry.id().type(), index.rows().address(entry, version.language()), source.path(), version.tags());
        model.setTitle(version.title());
        model.put("lang", version.language().code());
        version.summary().ifPresent(summary -> model.put("summary", summary));
        entry.core()
                .date()
                .map(date -> date.start(index.config().timeZone()))
                .or(() -> history.lastChange(source))
                .ifPresent(date -> model.setDate(Date.from(date)));
        return model;
    }

    static DocumentModel model(ContentType type, String address, String source, List<String> tags) {
        DocumentModel model = DocumentModel.createDefaultDocumentModel();
        model.setType(type.word());
        model.setStatus(ModelAttributes.Status.PUBLISHED);
        model.setBody("");
        model.setTags(Tags.safe(tags));
        model.setUri(address);
        model.setSourceUri(source);
        model.setFile(source);
        model.setRootPath("../".repeat(Path.of(address.replaceFirst("#.*", "")).getNameCount()));
        model.setSha1("");
        model.setRendered(true);
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

    /** The names of the variables that extensions define, from the files that JBake reads. */
    private static Set<String> variablesOfExtensions() throws IOException {
        Set<String> names = new TreeSet<>();
        for (URL file : Collections.list(ModelExtractors.class.getClassLoader().getResources(EXTRACTORS))) {
            Properties extractors = new Properties();
            try (InputStream stream = file.openStream()) {
                extractors.load(stream);
            }
            extractors.forEach((type, variables) -> {
                if (!type.toString().startsWith("org.jbake.")) {
                    names.addAll(Arrays.asList(variables.toString().split(",")));
                }
            });
        }
        return names;
    }
}
