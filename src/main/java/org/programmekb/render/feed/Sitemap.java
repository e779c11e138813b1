package org.programmekb.render.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.render.GeneratedFile;
import org.programmekb.render.Page;
import org.programmekb.render.RenderContext;
import org.programmekb.trace.Fingerprint;
import org.programmekb.trace.Trace;

/** {@code sitemap.xml} (sitemaps.org 0.9) with the languages of every page; a sitemap index for very large sites. */
final class Sitemap {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final int MOST = 50_000;

    /** Question about the list of pages with their languages and dates of change. */
    static final String PAGES = "pages";

    private final RenderContext context;
    private final List<Page> pages;

    Sitemap(RenderContext context, List<Page> pages) {
        this.context = context;
        this.pages = pages.stream().filter(Sitemap::isListed).toList();
    }

    /** Fallback pages, redirects and the page for unknown addresses are not for search engines. */
    private static boolean isListed(Page page) {
        boolean chooser = page.path().isEmpty();
        return chooser
                || page.versions().isOriginal(page.language())
                        && page.path().equals(page.versions().path(page.language()));
    }

    /** Differs between sites with different sitemaps. */
    long fingerprint() {
        Fingerprint fingerprint = new Fingerprint();
        for (Page page : pages) {
            fingerprint.add(page.path()).add(lastChange(page).orElse(""));
            page.versions().originals().forEach(language -> fingerprint.add(language.code()));
            fingerprint.add(page.versions().fallback().orElse(""));
        }
        return fingerprint.value();
    }

    List<GeneratedFile> files() {
        List<GeneratedFile> files = new ArrayList<>();
        int parts = (pages.size() + MOST - 1) / MOST;
        if (parts <= 1) {
            files.add(new GeneratedFile("sitemap.xml", () -> urls(pages)));
            return files;
        }
        for (int i = 0; i < parts; i++) {
            List<Page> part = pages.subList(i * MOST, Math.min((i + 1) * MOST, pages.size()));
            files.add(new GeneratedFile(part(i), () -> urls(part)));
        }
        files.add(new GeneratedFile("sitemap.xml", () -> index(parts)));
        return files;
    }

    private static String part(int number) {
        return "sitemap-" + (number + 1) + ".xml";
    }

    private byte[] index(int parts) {
        Trace.ask(PAGES, "");
        XmlFile file = start("sitemapindex");
        for (int i = 0; i < parts; i++) {
            String path = part(i);
            file.start("sitemap").element("loc", context.absoluteUrl(path)).end("sitemap");
        }
        return file.end("sitemapindex").line().bytes();
    }

    private static XmlFile start(String root) {
        return new XmlFile()
                .start(root, "xmlns", NAMESPACE, "xmlns:xhtml", XHTML)
                .line();
    }

    private byte[] urls(List<Page> part) {
        Trace.ask(PAGES, "");
        XmlFile file = start("urlset");
        for (Page page : part) {
            file.start("url").element("loc", context.absoluteUrl(page.path()));
            for (Language language : page.versions().originals()) {
                alternate(file, language.tag(), page.versions().path(language));
            }
            page.versions().fallback().ifPresent(path -> alternate(file, "x-default", path));
            lastChange(page).ifPresent(day -> file.element("lastmod", day));
            file.end("url").line();
        }
        return file.end("urlset").line().bytes();
    }

    private void alternate(XmlFile file, String hreflang, String path) {
        file.empty("xhtml:link", "rel", "alternate", "hreflang", hreflang, "href", context.absoluteUrl(path));
    }

    private Optional<String> lastChange(Page page) {
        return page.source()
                .flatMap(context::lastChange)
                .map(moment ->
                        moment.atZone(context.config().timeZone()).toLocalDate().toString());
    }
}
