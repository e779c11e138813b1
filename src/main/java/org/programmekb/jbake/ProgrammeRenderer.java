package org.programmekb.jbake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jbake.app.Renderer;
import org.jbake.model.DocumentModel;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;

/** JBake's document renderer, changed so that it reports a document that fails and continues with the next. */
final class ProgrammeRenderer extends Renderer {
    private final BakeConfiguration configuration;
    private final Diagnostics diagnostics;
    private final Map<String, Location> sources = new HashMap<>();
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
        Location source = Location.of(Optional.ofNullable(content.getFile()).orElse(content.getUri()));
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
            diagnostics.report(
                    Code.RENDERING_TOOL_FAILED,
                    source,
                    Message.of("rendering-tool-failed.document", tool, Reason.of(e)));
            Files.deleteIfExists(configuration.getDestinationFolder().toPath().resolve(path));
        }
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
