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
import org.programmekb.diagnostic.Location;
import org.programmekb.index.LinkResolver;
import org.programmekb.index.LinkTarget;
import org.programmekb.markup.Document;
import org.programmekb.markup.body.Image;
import org.programmekb.markup.body.Link;
import org.programmekb.parity.ValueDifference.Item;

/** Comparison of the link and image targets of two language versions, each target once. */
final class LinkComparison {
    private final LinkResolver links;
    private final List<Language> languages;
    private final Document source;
    private final Document translation;

    LinkComparison(LinkResolver links, List<Language> languages, Document source, Document translation) {
        this.links = links;
        this.languages = languages;
        this.source = source;
        this.translation = translation;
    }

    Optional<ValueDifference> links() {
        List<String> ours = source.body().links().stream().map(Link::target).toList();
        List<String> theirs =
                translation.body().links().stream().map(Link::target).toList();
        return isAlike(ours, theirs)
                ? Optional.empty()
                : difference(Kind.LINKS, linkTargets(source), linkTargets(translation));
    }

    Optional<ValueDifference> images() {
        List<String> ours = source.body().images().stream().map(Image::source).toList();
        List<String> theirs =
                translation.body().images().stream().map(Image::source).toList();
        return isAlike(ours, theirs)
                ? Optional.empty()
                : difference(Kind.IMAGES, imageFiles(source), imageFiles(translation));
    }

    /**
     * Fast path without resolving: most pairs have the same links in the same order, except for the language in file
     * names.
     */
    private boolean isAlike(List<String> ours, List<String> theirs) {
        if (ours.size() != theirs.size()) {
            return false;
        }
        String from = "." + source.language().code() + ".";
        String to = "." + translation.language().code() + ".";
        for (int i = 0; i < ours.size(); i++) {
            String own = ours.get(i);
            if (!own.equals(theirs.get(i)) && !own.replace(from, to).equals(theirs.get(i))) {
                return false;
            }
        }
        return true;
    }

    private Map<String, Item> linkTargets(Document document) {
        Map<String, Item> targets = new LinkedHashMap<>();
        for (Link link : document.body().links()) {
            String target = name(links.target(document.source(), link.target()));
            add(target, link.target(), link.location(), targets);
        }
        return targets;
    }

    private Map<String, Item> imageFiles(Document document) {
        Map<String, Item> files = new LinkedHashMap<>();
        for (Image image : document.body().images()) {
            String file = name(links.target(document.source(), image.source()));
            add(file, image.source(), image.location(), files);
        }
        return files;
    }

    private static void add(String target, String written, Location location, Map<String, Item> targets) {
        if (!target.isEmpty()) {
            targets.putIfAbsent(target, new Item(target, written, location));
        }
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

    private static Optional<ValueDifference> difference(Kind kind, Map<String, Item> ours, Map<String, Item> theirs) {
        List<Item> here = missing(ours, theirs);
        List<Item> there = missing(theirs, ours);
        ValueDifference difference = new ValueDifference(kind, here, there);
        return difference.isNone() ? Optional.empty() : Optional.of(difference);
    }

    private static List<Item> missing(Map<String, Item> items, Map<String, Item> others) {
        return items.values().stream()
                .filter(item -> !others.containsKey(item.value()))
                .toList();
    }
}
