package org.programmekb.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.programmekb.cache.Hash;

/**
 * A page that is made ready to be printed: without scripts, with absolute links, with the files that it shows.
 *
 * @param path its file below the root of the site
 * @param continued a sentence for a sheet on which not all has room
 * @param files style sheets and pictures, by their paths below the root
 */
record Sheet(String path, SheetKind kind, Document page, String continued, Map<String, byte[]> files) {
    private static final int PICTURE_WIDTH = 800;
    private static final List<String> PARTS = List.of(
            "main .block:has(.timeline)",
            "main .news-entry",
            "main .block:has(> #part-events)",
            "main .together ~ .together ~ .together",
            "main .prose > *",
            "main .picture",
            "main .rows > li",
            "main .block");
    private static final String HEADINGS = "h2, h3, h4, h5, h6";

    static Sheet of(StagedSite site, String path, SheetKind kind, String continued) throws IOException {
        Document page = site.page(path);
        page.outputSettings().prettyPrint(false);
        // The policy speaks of the origin of the site, which a file has not.
        page.select("script, link:not([rel=stylesheet]), meta[http-equiv=Content-Security-Policy]")
                .remove();
        for (Element link : page.select("a[href]:not([href^=#])")) {
            link.attr("href", link.absUrl("href"));
            // The style sheet prints the addresses of other sites only.
            if (link.attr("href").startsWith(site.url().toString())) {
                link.addClass("inside");
            }
        }
        Map<String, byte[]> files = new TreeMap<>();
        for (Element sheet : page.select("link[href]")) {
            add(site, sheet.absUrl("href"), files);
            sheet.attr("href", sheet.attr("href").replaceFirst("[?#].*", ""));
        }
        for (Element image : page.select("img[src]")) {
            smaller(image).ifPresent(source -> image.attr("src", source));
            image.removeAttr("srcset").removeAttr("sizes").removeAttr("loading");
            add(site, image.absUrl("src"), files);
        }
        return new Sheet(path, kind, page, continued, files);
    }

    /** The narrowest version of a picture that is still sharp on paper. */
    static Optional<String> smaller(Element image) {
        for (String choice : image.attr("srcset").split(",\\s+")) {
            String[] parts = choice.strip().split("\\s+");
            if (parts.length == 2
                    && parts[1].matches("\\d+w")
                    && Integer.parseInt(parts[1].substring(0, parts[1].length() - 1)) >= PICTURE_WIDTH) {
                return Optional.of(parts[0]);
            }
        }
        return Optional.empty();
    }

    private static void add(StagedSite site, String address, Map<String, byte[]> files) throws IOException {
        Optional<String> path = site.path(address);
        if (path.isPresent()) {
            files.put(path.get(), site.bytes(path.get()));
        }
    }

    /** The same for everything that is printed the same. */
    Hash hash() {
        Hash hash = Hash.of((kind + path + continued + page.outerHtml()).getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            hash = hash.with(file.getKey().getBytes(StandardCharsets.UTF_8)).with(file.getValue());
        }
        return hash;
    }

    /** When the content was last changed; empty if nobody knows. */
    String changed() {
        return page.select(".changed time").attr("datetime");
    }

    /** The file of the PDF: in the folder of the page, with the name of that folder. */
    static String pdf(String path) {
        return path.replaceFirst("([^/]+)/index\\.html$", "$1/$1.pdf");
    }

    /** How many parts a sheet can do without, if it must: first the timeline, the news and what is to come, then all but two cooperations, then the end of the text. */
    int parts() {
        return parts(page).size();
    }

    private static List<Element> parts(Document page) {
        List<Element> parts = new ArrayList<>();
        for (String selector : PARTS) {
            List<Element> found = page.select(selector);
            for (int i = found.size() - 1; i >= 0; i--) {
                parts.add(found.get(i));
            }
        }
        return parts;
    }

    /** The page without some of its parts; it says that it goes on. */
    Sheet without(int count) {
        if (count == 0) {
            return this;
        }
        Document cut = page.clone();
        Optional<Element> prose = Optional.ofNullable(cut.selectFirst("main .prose"));
        parts(cut).subList(0, count).forEach(Element::remove);
        cut.select("main .block:has(ol:empty), main .block:has(ul:empty)").remove();
        prose.ifPresent(text -> {
            for (Element end = text.lastElementChild();
                    end != null && end.is(HEADINGS);
                    end = text.lastElementChild()) {
                end.remove();
            }
        });
        // It names the address of the page, as the line that it replaces does.
        cut.select("main > .print-only").remove();
        cut.expectFirst("main").appendElement("p").addClass("continued").text(continued);
        return new Sheet(path, kind, cut, continued, files);
    }

    /** Writes the page and its files below a folder, and returns the file of the page. */
    Path write(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            if (!Files.exists(target)) {
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
        }
        Path target = folder.resolve(path);
        Files.createDirectories(target.getParent());
        return Files.writeString(target, page.outerHtml());
    }
}
