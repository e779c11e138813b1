package org.programmekb.spec;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Follows every link of every page, independently of the program's own check. */
final class LinkCheck {
    private final Result site;
    private final URI root;
    private final Map<String, Document> pages = new HashMap<>();
    private final Set<String> flaws = new TreeSet<>();

    private LinkCheck(Result site, URI root) {
        this.site = site;
        this.root = root;
    }

    /** What is wrong with the pages of a site at the address that its pages name. */
    static List<String> of(Result site) {
        String chooser = site.page("/").select("link[rel=canonical]").attr("href");
        return new LinkCheck(site, URI.create(chooser)).run();
    }

    private List<String> run() {
        site.files().keySet().stream()
                .filter(path -> path.endsWith(".html"))
                .forEach(path -> pages.put(path, site.page(path)));
        pages.forEach(this::check);
        return new ArrayList<>(flaws);
    }

    private void check(String path, Document page) {
        Set<String> ids = new TreeSet<>();
        for (Element element : page.select("[id]")) {
            if (!ids.add(element.id())) {
                flaws.add(path + ": the id " + element.id() + " is used twice");
            }
        }
        for (Element link : page.select("a[href], link[href], img[src], script[src]")) {
            String address = link.hasAttr("href") ? link.attr("href") : link.attr("src");
            follow(path, address);
        }
        for (Element empty : page.select("main :is(h1, h2, h3, h4, p, li, dt, dd, ul, ol, dl, table, section, a)")) {
            if (!empty.hasText() && empty.select("img, svg").isEmpty()) {
                flaws.add(path + ": empty element " + empty.outerHtml());
            }
        }
        if (page.select("h1").size() != 1) {
            flaws.add(path + ": " + page.select("h1").size() + " main headings");
        }
        if (page.text().matches(".*\\bnull\\b.*")) {
            flaws.add(path + ": leftover of a template");
        }
    }

    private void follow(String path, String address) {
        URI from = root.resolve(path.endsWith("index.html") ? path.substring(0, path.length() - 10) : path);
        URI target;
        try {
            target = from.resolve(URI.create(address));
        } catch (IllegalArgumentException e) {
            flaws.add(path + ": " + address + " is not an address");
            return;
        }
        if (!String.valueOf(target.getAuthority()).equals(root.getAuthority())) {
            return;
        }
        if (!target.getPath().startsWith(root.getPath())) {
            flaws.add(path + ": " + address + " leaves the site");
            return;
        }
        String file = Result.file(target.getPath().substring(root.getPath().length()));
        if (!site.files().containsKey(file)) {
            flaws.add(path + ": " + address + " leads nowhere");
        } else if (target.getFragment() != null && pages.containsKey(file)) {
            Document page = pages.getOrDefault(file, new Document(""));
            if (page.getElementById(target.getFragment()) == null) {
                flaws.add(path + ": " + address + " names a place that does not exist");
            }
        }
    }
}
