package org.programmekb.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.diagnostic.Location;
import org.programmekb.render.view.View;
import org.programmekb.source.SourceFile;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Fingerprint;

/**
 * A page of the site; its content is computed when it is printed.
 *
 * @param path the path below the root of the site: a folder, with a slash at its end, or a file
 * @param language the language of its interface
 * @param source the document that it shows, if there is one
 * @param versions the same page in all languages
 * @param content the content, computed when the page is printed
 * @param place the line of its document that asks for it, if it is one of several pages of the document
 * @param beside further files that are printed from the same content: the template of each by its path
 */
public record Page(
        String path,
        Language language,
        Optional<SourceFile> source,
        PageVersions versions,
        Supplier<Content> content,
        Optional<Location> place,
        Map<String, String> beside) {
    public Page {
        beside = Map.copyOf(beside);
    }

    /** A page of a whole document, or of none. */
    public Page(
            String path,
            Language language,
            Optional<SourceFile> source,
            PageVersions versions,
            Supplier<Content> content) {
        this(path, language, source, versions, content, Optional.empty(), Map.of());
    }

    /** The same page with a further file. */
    public Page beside(String file, String template) {
        Map<String, String> all = new HashMap<>(beside);
        all.put(file, template);
        return new Page(path, language, source, versions, content, place, all);
    }

    /** The same page with its drawing as a file that stands alone; without a drawing there is none. */
    public Page withDrawing() {
        return beside(path + "drawing.svg", "drawing.ftlh");
    }

    /** What is asked about a page, by its file: all that was known of it when the pages of the site were listed. */
    static final String LISTED = "page";

    /** Lets these pages answer what was known of them before they are printed. */
    public static void addTo(Answers answers, List<Page> pages) {
        Map<String, Long> known = new HashMap<>();
        pages.forEach(page -> known.merge(page.file(), page.fingerprint(), Long::sum));
        answers.add(LISTED, question -> known.getOrDefault(question.subject(), 0L));
    }

    /** Tells apart pages at one address that show different documents, or are in other places in other languages. */
    private long fingerprint() {
        return new Fingerprint()
                .add(language.code())
                .add(source.map(SourceFile::path).orElse(""))
                .add(versions.fingerprint())
                .value();
    }

    /** The file that holds the page. */
    public String file() {
        return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    }

    /** The files that are printed with the page, itself first. */
    public List<String> files() {
        return Stream.concat(Stream.of(file()), beside.keySet().stream().sorted())
                .toList();
    }

    /** The location for diagnostics about the page: its place or document if it has one, else its address. */
    public Location location() {
        return place.or(() -> source.map(SourceFile::location)).orElseGet(() -> Location.of("/" + path));
    }

    /** What a template prints: a page and the layout around it. */
    public record Content(String template, View layout, View page) {}
}
