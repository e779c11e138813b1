package org.programmekb.jbake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.render.ArchiveRenderer;
import org.jbake.render.DocumentsRenderer;
import org.jbake.render.Error404Renderer;
import org.jbake.render.FeedRenderer;
import org.jbake.render.IndexRenderer;
import org.jbake.render.RenderingTool;
import org.jbake.render.SitemapRenderer;
import org.jbake.render.TagsRenderer;
import org.jbake.template.RenderingException;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;

/** Runs the rendering tools on the class path and collects the files that they make. */
record RenderingTools(
        BakeConfiguration configuration,
        MemoryContentStore store,
        ProgrammeRenderer renderer,
        ProgrammeTemplateEngine templates,
        Diagnostics diagnostics,
        Path work,
        boolean isProgramme) {
    /** JBake's own tools that each render one template, independent of documents. */
    private static final Map<Class<?>, String> TEMPLATE_OF = Map.of(
            IndexRenderer.class, "masterindex",
            FeedRenderer.class, "feed",
            ArchiveRenderer.class, "archive",
            SitemapRenderer.class, "sitemap",
            TagsRenderer.class, "tag",
            Error404Renderer.class, "error404");

    /**
     * Runs the tools.
     *
     * @param hasDocuments whether there are documents of JBake's types; without them its own tools have nothing to do
     * @param isTaken whether the programme has already made a file with a path; that file is kept
     */
    List<ToolFile> run(boolean hasDocuments, Predicate<String> isTaken) throws IOException {
        Map<String, Location> makers = new TreeMap<>();
        for (RenderingTool tool : tools()) {
            if (!isStock(tool) || (hasDocuments && hasTemplate(tool))) {
                run(tool);
                for (String path : paths()) {
                    makers.putIfAbsent(path, maker(path, tool));
                }
            }
        }
        renderer.reportTemplates();
        List<ToolFile> files = new ArrayList<>();
        makers.forEach((path, maker) -> {
            // Two documents with one address are a mistake, which is found when the second is written.
            if (isTaken.test(path) && (!isProgramme || renderer.source(path).isEmpty())) {
                diagnostics.report(
                        Code.RENDERING_TOOL_OVERRULED, maker, Message.of("rendering-tool-overruled.path", path));
            } else {
                files.add(new ToolFile(path, work.resolve(path), maker));
            }
        });
        return files;
    }

    private List<RenderingTool> tools() {
        List<RenderingTool> tools = new ArrayList<>();
        Iterator<RenderingTool> found = ServiceLoader.load(RenderingTool.class).iterator();
        while (true) {
            try {
                if (!found.hasNext()) {
                    return tools;
                }
                tools.add(found.next());
            } catch (ServiceConfigurationError | LinkageError e) {
                diagnostics.report(
                        Code.RENDERING_TOOL_FAILED,
                        Location.of("META-INF/services/" + RenderingTool.class.getName()),
                        Message.of("rendering-tool-failed.load", Reason.of(e)));
            }
        }
    }

    private static boolean isStock(RenderingTool tool) {
        return tool instanceof DocumentsRenderer || TEMPLATE_OF.containsKey(tool.getClass());
    }

    /** Only a template with exactly this name counts: the programme's templates are not meant for JBake's tools. */
    private boolean hasTemplate(RenderingTool tool) {
        return Optional.ofNullable(TEMPLATE_OF.get(tool.getClass()))
                .map(configuration::getTemplateByDocType)
                .map(name -> isProgramme
                        ? templates.exists(name)
                        : templates.find(name).isPresent())
                .orElse(tool instanceof DocumentsRenderer);
    }

    private void run(RenderingTool tool) {
        String name = tool.getClass().getName();
        renderer.startTool(name);
        try {
            if (tool instanceof DocumentsRenderer) {
                renderDocuments();
            } else {
                tool.render(renderer, store, configuration);
            }
        } catch (IOException | RenderingException | RuntimeException | LinkageError | StackOverflowError e) {
            renderer.reportFailure(e, Location.of(name), Message.of("rendering-tool-failed.run", Reason.of(e)));
        } finally {
            store.resetPagination();
            configuration.setDestinationFolder(work.toFile());
        }
    }

    /**
     * Renders each document with the template of its type, beside its neighbours. JBake's own tool does the same, but
     * reads all documents again for each document.
     */
    private void renderDocuments() throws IOException {
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

    private Location maker(String path, RenderingTool tool) {
        return renderer.source(path)
                .or(() -> tool instanceof TagsRenderer ? tagged(path) : Optional.empty())
                .orElseGet(() -> Location.of(tool.getClass().getName()));
    }

    /** A document with the tag of a page: if two tags have one page, these documents have to be changed. */
    private Optional<Location> tagged(String path) {
        String tag = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
        return store.getPublishedPostsByTag(tag).stream()
                .map(ForeignDocuments::source)
                .min(Comparator.naturalOrder());
    }

    private List<String> paths() throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> work.relativize(file)
                            .toString()
                            .replace(work.getFileSystem().getSeparator(), "/"))
                    .sorted()
                    .toList();
        }
    }
}
