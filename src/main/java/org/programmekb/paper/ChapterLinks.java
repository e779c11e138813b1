package org.programmekb.paper;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Which pages are chapters of a book, and the places in them to which links can lead. */
final class ChapterLinks {
    private final StagedSite site;
    private final Map<String, String> chapters = new HashMap<>();
    private final Map<String, Set<String>> ids = new HashMap<>();

    ChapterLinks(StagedSite site) {
        this.site = site;
    }

    void add(String path, String chapter, Document page) {
        chapters.put(path, chapter);
        ids.put(chapter, ids(Chapter.content(page)));
    }

    private static Set<String> ids(Element content) {
        return new HashSet<>(content.select("[id]").eachAttr("id"));
    }

    /** What a link in a chapter says: where it leads in the book, or else in the web. */
    String target(String chapter, String absolute) {
        int mark = absolute.indexOf('#');
        String fragment = mark < 0 ? "" : absolute.substring(mark + 1);
        Optional<String> found = site.path(absolute).map(chapters::get);
        if (found.isEmpty()) {
            return absolute;
        }
        boolean isKnown = ids.getOrDefault(found.get(), Set.of()).contains(fragment);
        if (found.get().equals(chapter) && isKnown) {
            return "#" + fragment;
        }
        return found.get() + (isKnown ? "#" + fragment : "");
    }
}
