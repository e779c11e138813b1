package org.programmekb.markup.asciidoc;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.html.Query;
import org.programmekb.markup.text.Places;

/** Reports references to attributes that do not exist, each where it is first printed. */
final class MissingAttributes {
    private static final Pattern REFERENCE = Pattern.compile("\\{([^{}]*)}");

    private final AsciidocConversion conversion;
    private final Places places;
    private final Diagnostics findings;
    private final Set<String> names;
    private final Set<String> linked = new HashSet<>();

    MissingAttributes(AsciidocConversion conversion, Places places) {
        this.conversion = conversion;
        this.places = places;
        this.findings = conversion.findings();
        this.names = new TreeSet<>(conversion.missingAttributes());
    }

    void report(Element body) {
        if (!names.isEmpty()) {
            links(body);
            visit(body);
            // Asciidoctor has changed these on the way to the page.
            names.removeAll(linked);
            names.forEach(name -> report(name, body));
        }
    }

    /** A link whose address is not known leads nowhere; its text is kept. */
    private void links(Element body) {
        for (Element link : Query.select(body, "a[href*={]")) {
            String target = link.attr("href");
            List<String> missing =
                    written(target).stream().filter(names::contains).toList();
            if (!missing.isEmpty()) {
                linked.addAll(missing);
                findings.report(
                        Code.LINK_BROKEN,
                        places.of(link),
                        Message.of("link-broken.attribute", target),
                        Message.of("link-broken.hint-attribute"));
                link.unwrap();
            }
        }
    }

    private void visit(Element parent) {
        for (Attribute attribute : parent.attributes()) {
            search(parent, attribute.getValue());
        }
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element) {
                visit(element);
            } else if (node instanceof TextNode text) {
                search(parent, text.getWholeText());
            }
        }
    }

    private void search(Element element, String text) {
        if (text.indexOf('{') >= 0) {
            for (String name : written(text)) {
                if (names.remove(name)) {
                    report(name, element);
                }
            }
        }
    }

    private void report(String name, Element element) {
        Location place = places.find(element, "{" + name + "}", 0).orElseGet(() -> places.of(element));
        // An include is reported as such, and an attribute with the name in it where it is used.
        if (!conversion.isDirective(place)) {
            findings.report(
                    Code.MARKUP_WARNING,
                    place,
                    Message.of("markup.attribute", name),
                    Message.of("markup.hint-attribute", name));
        }
    }

    /** The names between braces. */
    private static Set<String> written(String text) {
        return REFERENCE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
