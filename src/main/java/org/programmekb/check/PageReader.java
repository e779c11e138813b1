package org.programmekb.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.programmekb.check.PageFacts.Alternate;
import org.programmekb.check.PageFacts.Reference;
import org.programmekb.check.PageFacts.Reference.Kind;

/** Finds the facts of one page in its HTML. */
final class PageReader {
    private static final Pattern REFRESH = Pattern.compile("(?i)^\\s*[0-9.]+\\s*[;,]\\s*url\\s*=\\s*['\"]?([^'\"]*)");
    private static final Pattern CANDIDATE = Pattern.compile("[\\s,]*(\\S*[^\\s,])(?:,|[^,]*,?)");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Set<String> HINTS = Set.of("preconnect", "dns-prefetch");
    private static final Set<String> LINKS = Set.of("alternate", "next", "prev", "help", "search", "license", "author");

    private final String path;
    private final List<String> canonical = new ArrayList<>();
    private final List<Alternate> alternates = new ArrayList<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private final Set<String> repeatedIds = new LinkedHashSet<>();
    private final Set<Reference> references = new LinkedHashSet<>();

    PageReader(String path) {
        this.path = path;
    }

    PageFacts read(byte[] html) {
        Document document = Parser.htmlParser().parseInput(new String(html, StandardCharsets.UTF_8), "");
        for (Element element : document.getAllElements()) {
            read(element);
        }
        Element root = document.selectFirst("html");
        Optional<String> lang =
                Optional.ofNullable(root).map(element -> element.attr("lang")).filter(value -> !value.isBlank());
        return new PageFacts(
                path, lang, canonical, alternates, List.copyOf(ids), List.copyOf(repeatedIds), List.copyOf(references));
    }

    private void read(Element element) {
        if (element.attributesSize() == 0) {
            return;
        }
        String id = element.id();
        if (!id.isEmpty() && !ids.add(id)) {
            repeatedIds.add(id);
        }
        switch (element.normalName()) {
            case "a", "area" -> {
                add(Kind.LINK, element, "href");
                if (element.hasAttr("name")) {
                    ids.add(element.attr("name"));
                }
            }
            case "link" -> readLink(element);
            case "meta" -> readMeta(element);
            case "img", "source" -> {
                add(Kind.ASSET, element, "src");
                addSet(element, "srcset");
            }
            case "video" -> {
                add(Kind.ASSET, element, "src");
                add(Kind.ASSET, element, "poster");
            }
            case "script", "audio", "track", "embed", "input", "iframe" -> add(Kind.ASSET, element, "src");
            case "object" -> add(Kind.ASSET, element, "data");
            case "form" -> add(Kind.LINK, element, "action");
            case "blockquote", "q", "ins", "del" -> add(Kind.LINK, element, "cite");
            case "use", "image" -> {
                add(Kind.ASSET, element, "href");
                add(Kind.ASSET, element, "xlink:href");
            }
            default -> {}
        }
    }

    private void readLink(Element element) {
        Set<String> relations =
                Set.copyOf(List.of(SPACE.split(element.attr("rel").strip().toLowerCase(Locale.ROOT))));
        if (relations.contains("canonical")) {
            canonical.add(element.attr("href").strip());
        } else if (relations.contains("alternate") && element.hasAttr("hreflang")) {
            alternates.add(
                    new Alternate(element.attr("hreflang"), element.attr("href").strip()));
        } else if (relations.stream().noneMatch(HINTS::contains)) {
            add(relations.stream().anyMatch(LINKS::contains) ? Kind.LINK : Kind.ASSET, element, "href");
        }
    }

    private void readMeta(Element element) {
        String name = element.attr("property") + element.attr("name");
        switch (name.toLowerCase(Locale.ROOT)) {
            case "og:image", "twitter:image" -> add(Kind.ASSET, element, "content");
            case "og:url" -> add(Kind.LINK, element, "content");
            default -> {}
        }
        if (element.attr("http-equiv").equalsIgnoreCase("refresh")) {
            Matcher refresh = REFRESH.matcher(element.attr("content"));
            if (refresh.find()) {
                references.add(new Reference(Kind.LINK, refresh.group(1).strip()));
            }
        }
    }

    private void add(Kind kind, Element element, String attribute) {
        if (element.hasAttr(attribute)) {
            references.add(new Reference(kind, element.attr(attribute).strip()));
        }
    }

    private void addSet(Element element, String attribute) {
        Matcher candidate = CANDIDATE.matcher(element.attr(attribute));
        while (candidate.find()) {
            references.add(new Reference(Kind.ASSET, candidate.group(1)));
        }
    }
}
