package org.programmekb.render;

import java.util.Optional;
import java.util.function.Supplier;
import org.programmekb.config.Language;
import org.programmekb.diagnostic.Location;
import org.programmekb.render.view.PageView;
import org.programmekb.render.view.Shell;
import org.programmekb.source.SourceFile;

/**
 * A page of the site; its content is computed when it is printed.
 *
 * @param path the path below the root of the site: a folder, with a slash at its end, or a file
 * @param language the language of its interface
 * @param source the document that it shows, if there is one
 * @param versions the same page in all languages
 * @param content the content, computed when the page is printed
 */
public record Page(
        String path, Language language, Optional<SourceFile> source, PageVersions versions, Supplier<Content> content) {
    /** The path of the page's file. */
    public String file() {
        return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    }

    /** The location for diagnostics about the page: its document if it has one, else its address. */
    public Location location() {
        return source.map(SourceFile::location).orElseGet(() -> Location.of("/" + path));
    }

    /** The view models for the template. */
    public record Content(Shell shell, PageView view) {}
}
