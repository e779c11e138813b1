package org.programmekb.spec;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Follows every link of every page, independently of the program's own check. */
final class LinkCheck {
    /** Elements with addresses, and the attributes that hold them. */
    private static final Map<String, String> LINKS = Map.of("a", "href", "link", "href", "img", "src", "script", "src");

    private static final Set<String> FILLED =
            Set.of("h1", "h2", "h3", "h4", "p", "li", "dt", "dd", "ul", "ol", "dl", "table", "section", "a");
    private static final Pattern LEFTOVER = Pattern.compile("\\bnull\\b");

    private final Result site;
    private final URI root;
    private final Map<String, Document> pages = new HashMap<>();
    private final Set<String> flaws = new TreeSet<>();
    /** What addresses lead to and is right. */
    private final Set<URI> known = new HashSet<>();

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
                .forEach(path -> pages.put(path, site.asWritten(path)));
        pages.forEach(this::check);
        return new ArrayList<>(flaws);
    }

    private void check(String path, Document page) {
        Set<String> ids = new TreeSet<>();
        int titles = 0;
        for (Element element : page.getAllElements()) {
            if (element.hasAttr("id") && !ids.add(element.id())) {
                flaws.add(path + ": the id " + element.id() + " is used twice");
            }
            String address = LINKS.getOrDefault(element.normalName(), "");
            if (element.hasAttr(address)) {
                follow(path, element.attr(address));
            }
            if (element.nameIs("h1")) {
                titles++;
            }
        }
        for (Element main : page.select("main")) {
            main.getAllElements().stream()
                    .filter(element -> FILLED.contains(element.normalName()))
                    .filter(element ->
                            !element.hasText() && element.select("img, svg").isEmpty())
                    .forEach(empty -> flaws.add(path + ": empty element " + empty.outerHtml()));
        }
        if (titles != 1) {
            flaws.add(path + ": " + titles + " main headings");
        }
        if (LEFTOVER.matcher(page.text()).find()) {
            flaws.add(path + ": leftover of a template");
        }
    }

    private void follow(String path, String address) {
        URI target;
        try {
            target = root.resolve(path.replaceFirst("(^|/)index\\.html$", "$1")).resolve(address);
        } catch (IllegalArgumentException e) {
            flaws.add(path + ": " + address + " is not an address");
            return;
        }
        if (!known.contains(target)) {
            int before = flaws.size();
            follow(path, address, target);
            if (flaws.size() == before) {
                known.add(target);
            }
        }
    }

    private void follow(String path, String address, URI target) {
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
