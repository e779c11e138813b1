package org.programmekb.jbake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jbake.app.Renderer;
import org.jbake.model.DocumentModel;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.render.template.FailedTemplateException;
import org.programmekb.render.template.TemplateFailures;

/** JBake's document renderer, changed so that it reports a document that fails and continues with the next. */
final class ProgrammeRenderer extends Renderer {
    /** JBake wraps a cause up to three times. */
    private static final int DEEPEST = 10;

    private final BakeConfiguration configuration;
    private final Diagnostics diagnostics;
    private final Map<String, Location> sources = new HashMap<>();
    private final TemplateFailures templateFailures = new TemplateFailures();
    private String tool = "";

    ProgrammeRenderer(
            MemoryContentStore store,
            BakeConfiguration configuration,
            ProgrammeTemplateEngine templates,
            Diagnostics diagnostics) {
        super(store, configuration, templates);
        this.configuration = configuration;
        this.diagnostics = diagnostics;
    }

    /** Sets the tool that renders documents from now on. */
    void startTool(String name) {
        tool = name;
    }

    /** The source document of a rendered file. */
    Optional<Location> source(String path) {
        return Optional.ofNullable(sources.get(path));
    }

    @Override
    public void render(DocumentModel content) throws IOException {
        String path = path(content);
        Location source = ForeignDocuments.source(content);
        if (!isInside(path)) {
            diagnostics.report(
                    Code.RENDERING_TOOL_FAILED,
                    source,
                    Message.of("rendering-tool-failed.document", tool, leadsOut(path)));
            return;
        }
        sources.put(path, source);
        try {
            super.render(content);
        } catch (Exception e) {
            reportFailure(e, source, Message.of("rendering-tool-failed.document", tool, Reason.of(e)));
            Files.deleteIfExists(configuration.getDestinationFolder().toPath().resolve(path));
        }
    }

    /** Reports why a document or the files of a tool are not made; a mistake in a template is that of its line. */
    void reportFailure(Throwable failure, Location maker, Message message) {
        Optional<FailedTemplateException> template = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .filter(FailedTemplateException.class::isInstance)
                .map(FailedTemplateException.class::cast)
                .findFirst();
        template.ifPresentOrElse(
                mistake -> templateFailures.add(mistake, maker.path()),
                () -> diagnostics.report(Code.RENDERING_TOOL_FAILED, maker, message));
    }

    /** Reports the mistakes in templates, each once. */
    void reportTemplates() {
        templateFailures.report(diagnostics);
    }

    private String path(DocumentModel content) {
        String uri = content.getUri();
        int dot = uri.lastIndexOf('.');
        String stem = dot > uri.lastIndexOf('/') ? uri.substring(0, dot) : uri;
        String draft = content.getStatus().equals("draft") ? configuration.getDraftSuffix() : "";
        return stem + draft + configuration.getOutputExtensionByDocType(content.getType());
    }

    /** Settings make paths, such as {@code tag.path}: nothing is written outside the site. */
    private boolean isInside(String path) {
        Path site = configuration.getDestinationFolder().toPath().normalize();
        return Path.of(site.toString(), path).normalize().startsWith(site);
    }

    private static Message leadsOut(String path) {
        return Message.of("rendering-tool-failed.outside", path);
    }

    private String inside(String path) throws ExplainedException {
        if (!isInside(path)) {
            throw new ExplainedException(leadsOut(path));
        }
        return path;
    }

    @Override
    public void renderIndex(String path) throws Exception {
        super.renderIndex(inside(path));
    }

    @Override
    public void renderIndexPaging(String path) throws Exception {
        super.renderIndexPaging(inside(path));
    }

    @Override
    public void renderSitemap(String path) throws Exception {
        super.renderSitemap(inside(path));
    }

    @Override
    public void renderFeed(String path) throws Exception {
        super.renderFeed(inside(path));
    }

    @Override
    public void renderArchive(String path) throws Exception {
        super.renderArchive(inside(path));
    }

    @Override
    public void renderError404(String path) throws Exception {
        super.renderError404(inside(path));
    }

    @Override
    public int renderTags(String path) throws Exception {
        return super.renderTags(inside(path));
    }
}
