package org.programmekb.parity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.content.AcceptedDifference.Kind;
import org.programmekb.index.LinkResolver;
import org.programmekb.index.LinkTarget;
import org.programmekb.markup.Document;
import org.programmekb.markup.body.Link;
import org.programmekb.parity.Difference.Item;

/** Comparison of the link and image targets of two language versions, each target once. */
record LinkComparison(LinkResolver links, List<Language> languages, Document source, Document translation) {
    Optional<Difference> ofLinks() {
        return compare(Kind.LINKS, source.body().links(), translation.body().links());
    }

    Optional<Difference> ofImages() {
        return compare(Kind.IMAGES, images(source), images(translation));
    }

    private static List<Link> images(Document document) {
        return document.body().images().stream()
                .map(image -> new Link(image.source(), image.location()))
                .toList();
    }

    private Optional<Difference> compare(Kind kind, List<Link> ours, List<Link> theirs) {
        if (isAlike(ours, theirs)) {
            return Optional.empty();
        }
        Map<String, Item> here = byName(source, ours);
        Map<String, Item> there = byName(translation, theirs);
        return ValueDifference.of(kind, missing(here, there), missing(there, here));
    }

    /**
     * Fast path without resolving: most pairs have the same links in the same order, except for the language in file
     * names.
     */
    private boolean isAlike(List<Link> ours, List<Link> theirs) {
        if (ours.size() != theirs.size()) {
            return false;
        }
        String from = "." + source.language().code() + ".";
        String to = "." + translation.language().code() + ".";
        for (int i = 0; i < ours.size(); i++) {
            String own = ours.get(i).target();
            String other = theirs.get(i).target();
            if (!own.equals(other) && !own.replace(from, to).equals(other)) {
                return false;
            }
        }
        return true;
    }

    private Map<String, Item> byName(Document document, List<Link> written) {
        Map<String, Item> items = new LinkedHashMap<>();
        for (Link link : written) {
            String name = name(links.target(document.source(), link.target()));
            if (!name.isEmpty()) {
                items.putIfAbsent(name, new Item(name, link.target(), link.location()));
            }
        }
        return items;
    }

    /** The target of a link without its language; empty if it leads nowhere or stays on the page. */
    private String name(LinkTarget target) {
        if (target instanceof LinkTarget.ToEntry to) {
            return to.id().toString();
        } else if (target instanceof LinkTarget.ToSubject to) {
            return to.kind().word() + "/" + to.id();
        } else if (target instanceof LinkTarget.ToFile to) {
            return withoutLanguage(to.path());
        } else if (target instanceof LinkTarget.External to) {
            return site(to.url());
        }
        return "";
    }

    /** Files may exist for each language: map.en.svg and map.zh.svg are the same. */
    private String withoutLanguage(String path) {
        String name = path;
        for (Language language : languages) {
            for (String separator : List.of(".", "-", "_")) {
                name = name.replace(separator + language.code() + ".", ".");
            }
        }
        return name;
    }

    /**
     * Other sites may have different addresses for each language, so only the site is compared: en and zh.wikipedia.org
     * are the same.
     */
    private static String site(String url) {
        try {
            URI uri = new URI(url);
            if (uri.getHost() == null) {
                // E-mail addresses are compared separately; telephone numbers have many forms.
                return "";
            }
            String[] labels = uri.getHost().toLowerCase(Locale.ROOT).split("\\.");
            int last = labels.length - 1;
            // gov.cn and co.uk are shared by many sites.
            boolean isShared = last >= 2 && labels[last].length() == 2 && labels[last - 1].length() <= 3;
            int from = Math.max(0, last - (isShared ? 2 : 1));
            return String.join(".", List.of(labels).subList(from, labels.length));
        } catch (URISyntaxException e) {
            return url;
        }
    }

    private static List<Item> missing(Map<String, Item> items, Map<String, Item> others) {
        return items.values().stream()
                .filter(item -> !others.containsKey(item.value()))
                .toList();
    }
}
