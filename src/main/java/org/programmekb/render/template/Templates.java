package org.programmekb.render.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.SiteConfig;
import org.programmekb.source.SourceFile;
import org.programmekb.source.TemplateFiles;
import org.programmekb.trace.Fingerprint;

/** The parsed templates of a project. Reading them takes time, so it starts before the first page is ready to print. */
public final class Templates {
    /** Parsing takes much longer than reading, and most builds of a process need the templates of the build before. */
    private static final AtomicReference<@Nullable Parsed> LAST = new AtomicReference<>();

    private final TemplateFolders folders;

    private Templates(TemplateFolders folders) {
        this.folders = folders;
    }

    /** Starts to read the templates of a project; an I/O error is an {@link UncheckedIOException}. */
    public static CompletableFuture<Templates> start(SiteConfig config) {
        return CompletableFuture.supplyAsync(() -> read(config));
    }

    /** Reads the templates of a project. They are parsed only if they differ from those that were parsed last. */
    public static Templates read(SiteConfig config) {
        try {
            TemplateFileLoader loader = new TemplateFileLoader(config);
            TemplateFiles files = loader.files();
            long content = content(loader);
            Parsed last = LAST.get();
            if (last != null && last.isOf(files, content)) {
                return last.templates;
            }
            Templates templates = parse(loader);
            LAST.set(new Parsed(files, content, templates));
            return templates;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long content(TemplateFileLoader loader) throws IOException {
        Fingerprint content = new Fingerprint();
        for (SourceFile file : loader.files().all()) {
            content.add(loader.fingerprint(file));
        }
        return content.value();
    }

    private static Templates parse(TemplateFileLoader loader) {
        TemplateFolders folders = new TemplateFolders(loader);
        // The last folder has all templates; the project's own may replace some.
        loader.files().names().stream()
                .filter(path -> path.endsWith(".ftlh") && !path.contains("/"))
                .forEach(path -> parse(folders, path));
        return new Templates(folders);
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

    /**
     * Templates with what they were parsed from.
     *
     * @param content the fingerprint of all files
     */
    private record Parsed(TemplateFiles files, long content, Templates templates) {
        /** Files with findings do not count: the build that reports them has to read them itself. */
        boolean isOf(TemplateFiles others, long othersContent) {
            return content == othersContent
                    && files.equals(others)
                    && templates.folders.loader().isSound();
        }
    }
}
