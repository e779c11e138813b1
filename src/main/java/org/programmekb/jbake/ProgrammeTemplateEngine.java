package org.programmekb.jbake;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jbake.app.ContentStore;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.TemplateEngines;
import org.jbake.template.model.TemplateModel;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.InputRoots;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;
import org.programmekb.execution.TimeLimit;
import org.programmekb.source.TemplateFiles;

/**
 * Selects the template and its engine as JBake does, with two differences: FreeMarker templates always use our engine,
 * whatever the order of the class path, and a missing template or engine is an error instead of an empty file.
 */
final class ProgrammeTemplateEngine extends DelegatingTemplateEngine {
    private final BakeConfiguration configuration;
    private final FreeMarkerEngine freemarker;
    private final TemplateEngines others;

    ProgrammeTemplateEngine(BakeConfiguration configuration, ContentStore store) throws IOException {
        super(store, configuration);
        this.configuration = configuration;
        freemarker = new FreeMarkerEngine(configuration, store);
        others = new TemplateEngines(configuration, store);
    }

    /** The template with this name, or with the same base name in another template language, if it exists. */
    Optional<String> find(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        if (exists(name)) {
            return Optional.of(name);
        }
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        List<String> extensions = new ArrayList<>(FreeMarkerEngine.EXTENSIONS);
        extensions.addAll(new TreeSet<>(others.getRecognizedExtensions()));
        return extensions.stream()
                .map(extension -> stem + "." + extension)
                .filter(this::exists)
                .findFirst();
    }

    /** The engines of extensions search only the first folder, and may be led from there to another one of the project. */
    boolean exists(String name) {
        TemplateFiles files = configuration.templates().files();
        String path;
        try {
            path = Path.of(name).normalize().toString().replace('\\', '/');
        } catch (InvalidPathException e) {
            return false;
        }
        return isFreeMarker(name)
                ? files.find(path).isPresent()
                : files.isInFirstFolder(path) || path.startsWith("../") && isInProject(path);
    }

    private boolean isInProject(String path) {
        try {
            Path project = configuration.getSourceFolder().toPath().toRealPath();
            return new InputRoots(project, project)
                    .file(configuration
                            .getTemplateFolder()
                            .toPath()
                            .resolve(path)
                            .normalize())
                    .isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isFreeMarker(String name) {
        return FreeMarkerEngine.EXTENSIONS.contains(extension(name));
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @Override
    public void renderDocument(TemplateModel model, String templateName, Writer writer) throws RenderingException {
        model.setVersion(configuration.getVersion());
        String name = find(templateName)
                .orElseThrow(() -> new RenderingException("the template " + templateName + " does not exist"));
        AbstractTemplateEngine engine = engine(name);
        model.setConfig(engine == freemarker ? configuration.asHashMap() : configuration.explainingFolders());
        try {
            engine.renderDocument(model, name, writer);
        } catch (RenderingException | RuntimeException e) {
            if (engine == freemarker || e instanceof TimeLimit.OverException) {
                throw e;
            }
            RenderingException named = new RenderingException(
                    new ExplainedException(Message.of("template-failed.at", name, Reason.of(e))));
            named.setStackTrace(e.getStackTrace());
            throw named;
        }
    }

    /** Whether there is an engine for templates with this extension. */
    boolean knows(String extension) {
        return FreeMarkerEngine.EXTENSIONS.contains(extension) || others.getEngine(extension) != null;
    }

    private AbstractTemplateEngine engine(String name) throws RenderingException {
        if (isFreeMarker(name)) {
            return freemarker;
        }
        AbstractTemplateEngine engine = others.getEngine(extension(name));
        if (engine == null) {
            throw new RenderingException("no template engine is known for " + name);
        }
        return engine;
    }
}
