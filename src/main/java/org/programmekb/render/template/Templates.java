package org.programmekb.render.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import org.programmekb.config.SiteConfig;

/** The parsed templates of a project. Reading them takes time, so it starts before the first page is ready to print. */
public final class Templates {
    private final TemplateFolders folders;

    private Templates(TemplateFolders folders) {
        this.folders = folders;
    }

    /** Starts to read the templates of a project; an I/O error is an {@link UncheckedIOException}. */
    public static CompletableFuture<Templates> start(SiteConfig config) {
        return CompletableFuture.supplyAsync(() -> read(config));
    }

    /** Reads the templates of a project. */
    public static Templates read(SiteConfig config) {
        try {
            TemplateFileLoader loader = new TemplateFileLoader(config);
            TemplateFolders folders = new TemplateFolders(loader);
            // The last folder has all templates; the project's own may replace some.
            loader.files().names().stream()
                    .filter(path -> path.endsWith(".ftlh") && !path.contains("/"))
                    .forEach(path -> parse(folders, path));
            return new Templates(folders);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void parse(TemplateFolders folders, String name) {
        try {
            folders.getTemplate(name);
        } catch (IOException ignored) {
            // This matters only if a page needs the template; printing then fails in the same way.
        }
    }

    TemplateFolders folders() {
        return folders;
    }
}
