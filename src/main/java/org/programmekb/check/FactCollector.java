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
    enum Attribute {
        ID("id"),
        HREF("href"),
        NAME("name"),
        SRC("src"),
        SRCSET("srcset"),
        POSTER("poster"),
        DATA("data"),
        ACTION("action"),
        CITE("cite"),
        XLINK_HREF("xlink:href"),
        REL("rel"),
        HREFLANG("hreflang"),
        PROPERTY("property"),
        CONTENT("content"),
        HTTP_EQUIV("http-equiv"),
        LANG("lang");

        private final String word;

        Attribute(String word) {
            this.word = word;
        }

        /** The name of the attribute in HTML. */
        String word() {
            return word;
        }
    }

    /** The attributes of an element. */
    interface Attributes {
        /** The value of an attribute; null where the element does not have it. */
        @Nullable
        String value(Attribute attribute);
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
                facts.element(
                        element.normalName(),
                        attribute -> element.hasAttr(attribute.word()) ? element.attr(attribute.word()) : null);
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
        String id = text(attributes, Attribute.ID);
        if (!id.isEmpty() && !ids.add(id)) {
            repeatedIds.add(id);
        }
        switch (element) {
            case "a", "area" -> {
                add(Kind.LINK, attributes, Attribute.HREF);
                String name = attributes.value(Attribute.NAME);
                if (name != null) {
                    ids.add(name);
                }
            }
            case "link" -> link(attributes);
            case "meta" -> meta(attributes);
            case "img", "source" -> {
                add(Kind.ASSET, attributes, Attribute.SRC);
                addSet(text(attributes, Attribute.SRCSET));
            }
            case "video" -> {
                add(Kind.ASSET, attributes, Attribute.SRC);
                add(Kind.ASSET, attributes, Attribute.POSTER);
            }
            case "script", "audio", "track", "embed", "input", "iframe" -> add(Kind.ASSET, attributes, Attribute.SRC);
            case "object" -> add(Kind.ASSET, attributes, Attribute.DATA);
            case "form" -> add(Kind.LINK, attributes, Attribute.ACTION);
            case "blockquote", "q", "ins", "del" -> add(Kind.LINK, attributes, Attribute.CITE);
            case "use", "image" -> {
                add(Kind.ASSET, attributes, Attribute.HREF);
                add(Kind.ASSET, attributes, Attribute.XLINK_HREF);
            }
            default -> {}
        }
    }

    private void link(Attributes attributes) {
        String words = text(attributes, Attribute.REL).strip().toLowerCase(Locale.ROOT);
        Set<String> relations = SPACE.matcher(words).find() ? Set.copyOf(List.of(SPACE.split(words))) : Set.of(words);
        String language = attributes.value(Attribute.HREFLANG);
        if (relations.contains("canonical")) {
            canonical.add(text(attributes, Attribute.HREF).strip());
        } else if (relations.contains("alternate") && language != null) {
            alternates.add(
                    new Alternate(language, text(attributes, Attribute.HREF).strip()));
        } else if (Collections.disjoint(relations, HINTS)) {
            add(Collections.disjoint(relations, LINKS) ? Kind.ASSET : Kind.LINK, attributes, Attribute.HREF);
        }
    }

    private void meta(Attributes attributes) {
        String property = text(attributes, Attribute.PROPERTY);
        String name =
                property.isEmpty() ? text(attributes, Attribute.NAME) : property + text(attributes, Attribute.NAME);
        switch (name.toLowerCase(Locale.ROOT)) {
            case "og:image", "twitter:image" -> add(Kind.ASSET, attributes, Attribute.CONTENT);
            case "og:url" -> add(Kind.LINK, attributes, Attribute.CONTENT);
            default -> {}
        }
        if (text(attributes, Attribute.HTTP_EQUIV).equalsIgnoreCase("refresh")) {
            Matcher refresh = REFRESH.matcher(text(attributes, Attribute.CONTENT));
            if (refresh.find()) {
                references.add(new Reference(Kind.LINK, refresh.group(1).strip()));
            }
        }
    }

    private static String text(Attributes attributes, Attribute name) {
        String value = attributes.value(name);
        return value == null ? "" : value;
    }

    private void add(Kind kind, Attributes attributes, Attribute name) {
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
