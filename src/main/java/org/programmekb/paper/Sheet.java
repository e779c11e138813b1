package org.programmekb.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.programmekb.cache.Hash;
import org.programmekb.diagnostic.ResourceFile;

/**
 * A page that is made ready to be printed: without scripts, with absolute links, with the files that it shows.
 *
 * @param path its file below the root of the site
 * @param contents the heading of the contents, for a page that takes several sheets
 * @param files style sheets and pictures, by their paths below the root
 */
record Sheet(String path, Document page, String contents, Map<String, byte[]> files) {
    private static final int PICTURE_WIDTH = 800;

    /** In particular, there are no frames, in whose pages other rules would hold. */
    private static final String POLICY = "default-src 'none'; img-src file: data:; style-src file: 'unsafe-inline';"
            + " font-src file: data:; base-uri 'none'; form-action 'none'";

    /** The headings of the parts of a page that have a line in the contents. */
    private static final String PARTS = "main h2:not(.answers h2, nav h2)";

    private static final String CONTENTS = "paper-contents";
    /** The id of what comes last. Only of places to which links lead, a PDF file says where they are. */
    static final String END = "sheet-end";

    static Sheet of(StagedSite site, String path, String contents) throws IOException {
        Document page = site.page(path);
        page.outputSettings().prettyPrint(false);
        // The policy of the site speaks of its origin, which a file has not.
        page.select("script, link:not([rel=stylesheet]), base, meta[http-equiv]:not([http-equiv~=(?i)^content-type$])")
                .remove();
        page.head()
                .prependElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", POLICY);
        for (Element link : page.select("a[href]:not([href^=#])")) {
            link.attr("href", link.absUrl("href"));
            // The style sheet prints the addresses of other sites only.
            if (link.attr("href").startsWith(site.url().toString())) {
                link.addClass("inside");
            }
        }
        page.expectFirst("main").appendElement("a").id(END).attr("href", "#" + END);
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
        return new Sheet(path, page, contents, files);
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
        Hash hash = Hash.of((path + contents + page.outerHtml()).getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            hash = hash.with(file.getKey().getBytes(StandardCharsets.UTF_8)).with(file.getValue());
        }
        return hash;
    }

    /** When the content was last changed; empty if nobody knows. */
    String changed() {
        return page.select(".print-only time").attr("datetime");
    }

    /** The file of the PDF: in the folder of the page, with the name of that folder. */
    static String pdf(String path) {
        return path.replaceFirst("([^/]+)/index\\.html$", "$1/$1.pdf");
    }

    /** The same with contents before the first part; where a part begins is not known yet. */
    Sheet withContents() {
        Document whole = page.clone();
        Elements openings = whole.select("main .opening, main .answers");
        if (openings.isEmpty() || whole.select(PARTS).size() < 3) {
            return this;
        }
        whole.select("nav.contents").remove();
        whole.head().appendElement("style").text(ResourceFile.text(Sheet.class, "contents.css"));
        Element list = new Element("ol");
        for (Element part : whole.select(PARTS)) {
            String id = "sheet-part-" + (list.childrenSize() + 1);
            part.prependElement("span").id(id);
            Element line = list.appendElement("li").appendElement("a").attr("href", "#" + id);
            line.appendElement("span").text(part.text());
            line.appendElement("b").text("00");
        }
        openings.get(openings.size() - 1)
                .after(new Element("nav")
                        .addClass(CONTENTS)
                        .appendChild(new Element("h2").text(contents))
                        .appendChild(list));
        return new Sheet(path, whole, contents, files);
    }

    /** The same with the numbers of the sheets; a part that is not printed has none. */
    Sheet numbered(PdfPages pages) {
        Document whole = page.clone();
        for (Element line : whole.select("." + CONTENTS + " li")) {
            pages.page(line.expectFirst("a").attr("href").substring(1))
                    .ifPresentOrElse(number -> line.expectFirst("b").text(String.valueOf(number)), line::remove);
        }
        return new Sheet(path, whole, contents, files);
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
