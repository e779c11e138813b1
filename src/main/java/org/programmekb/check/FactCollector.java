package org.programmekb.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
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
import org.jspecify.annotations.Nullable;
import org.programmekb.check.PageFacts.Alternate;
import org.programmekb.check.PageFacts.Reference;
import org.programmekb.check.PageFacts.Reference.Kind;

/** Collector of the facts of one page. It receives the elements in document order, from either HTML reader. */
final class FactCollector {
    private static final Pattern REFRESH = Pattern.compile("(?i)^\\s*[0-9.]+\\s*[;,]\\s*url\\s*=\\s*['\"]?([^'\"]*)");
    private static final Pattern CANDIDATE = Pattern.compile("[\\s,]*(\\S*[^\\s,])(?:,|[^,]*,?)");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Set<String> HINTS = Set.of("preconnect", "dns-prefetch");
    private static final Set<String> LINKS = Set.of("alternate", "next", "prev", "help", "search", "license", "author");

    /** The attributes that facts are taken from. */
    static final List<String> ATTRIBUTES =
            List.of(("id href name src srcset poster data action cite xlink:href rel hreflang"
                            + " property content http-equiv lang")
                    .split(" "));

    /** The attributes of an element. */
    interface Attributes {
        /** The value of one of {@link #ATTRIBUTES}; null where the element has no such attribute. */
        @Nullable
        String value(String name);
    }

    private final List<String> canonical = new ArrayList<>();
    private final List<Alternate> alternates = new ArrayList<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private final Set<String> repeatedIds = new LinkedHashSet<>();
    private final Set<Reference> references = new LinkedHashSet<>();
    private String lang = "";

    /** Reads a page with a complete HTML parser, which accepts any input. */
    static FactCollector parse(byte[] html) {
        FactCollector facts = new FactCollector();
        Document document = Parser.htmlParser().parseInput(new String(html, StandardCharsets.UTF_8), "");
        for (Element element : document.getAllElements()) {
            if (element.attributesSize() > 0) {
                facts.element(element.normalName(), name -> element.hasAttr(name) ? element.attr(name) : null);
            }
        }
        Element root = document.selectFirst("html");
        facts.language(root == null ? "" : root.attr("lang"));
        return facts;
    }

    /** The facts of the page with this path. */
    PageFacts facts(String path) {
        return new PageFacts(
                path,
                Optional.of(lang).filter(value -> !value.isBlank()),
                canonical,
                alternates,
                List.copyOf(ids),
                List.copyOf(repeatedIds),
                List.copyOf(references));
    }

    /** Records the language of the root element. */
    void language(String tag) {
        lang = tag;
    }

    void element(String element, Attributes attributes) {
        String id = text(attributes, "id");
        if (!id.isEmpty() && !ids.add(id)) {
            repeatedIds.add(id);
        }
        switch (element) {
            case "a", "area" -> {
                add(Kind.LINK, attributes, "href");
                String name = attributes.value("name");
                if (name != null) {
                    ids.add(name);
                }
            }
            case "link" -> link(attributes);
            case "meta" -> meta(attributes);
            case "img", "source" -> {
                add(Kind.ASSET, attributes, "src");
                addSet(text(attributes, "srcset"));
            }
            case "video" -> {
                add(Kind.ASSET, attributes, "src");
                add(Kind.ASSET, attributes, "poster");
            }
            case "script", "audio", "track", "embed", "input", "iframe" -> add(Kind.ASSET, attributes, "src");
            case "object" -> add(Kind.ASSET, attributes, "data");
            case "form" -> add(Kind.LINK, attributes, "action");
            case "blockquote", "q", "ins", "del" -> add(Kind.LINK, attributes, "cite");
            case "use", "image" -> {
                add(Kind.ASSET, attributes, "href");
                add(Kind.ASSET, attributes, "xlink:href");
            }
            default -> {}
        }
    }

    private void link(Attributes attributes) {
        String words = text(attributes, "rel").strip().toLowerCase(Locale.ROOT);
        Set<String> relations = SPACE.matcher(words).find() ? Set.copyOf(List.of(SPACE.split(words))) : Set.of(words);
        String language = attributes.value("hreflang");
        if (relations.contains("canonical")) {
            canonical.add(text(attributes, "href").strip());
        } else if (relations.contains("alternate") && language != null) {
            alternates.add(new Alternate(language, text(attributes, "href").strip()));
        } else if (Collections.disjoint(relations, HINTS)) {
            add(Collections.disjoint(relations, LINKS) ? Kind.ASSET : Kind.LINK, attributes, "href");
        }
    }

    private void meta(Attributes attributes) {
        String property = text(attributes, "property");
        String name = property.isEmpty() ? text(attributes, "name") : property + text(attributes, "name");
        switch (name.toLowerCase(Locale.ROOT)) {
            case "og:image", "twitter:image" -> add(Kind.ASSET, attributes, "content");
            case "og:url" -> add(Kind.LINK, attributes, "content");
            default -> {}
        }
        if (text(attributes, "http-equiv").equalsIgnoreCase("refresh")) {
            Matcher refresh = REFRESH.matcher(text(attributes, "content"));
            if (refresh.find()) {
                references.add(new Reference(Kind.LINK, refresh.group(1).strip()));
            }
        }
    }

    private static String text(Attributes attributes, String name) {
        String value = attributes.value(name);
        return value == null ? "" : value;
    }

    private void add(Kind kind, Attributes attributes, String name) {
        String address = attributes.value(name);
        if (address != null) {
            references.add(new Reference(kind, address.strip()));
        }
    }

    private void addSet(String addresses) {
        if (addresses.isEmpty()) {
            return;
        }
        Matcher candidate = CANDIDATE.matcher(addresses);
        while (candidate.find()) {
            references.add(new Reference(Kind.ASSET, candidate.group(1)));
        }
    }
}
