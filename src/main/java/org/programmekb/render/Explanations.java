package org.programmekb.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.programmekb.config.Language;
import org.programmekb.config.LocalizedText;
import org.programmekb.index.Addresses;
import org.programmekb.render.view.View;

/**
 * What explains the terms and organisations to which prose links. It is printed on the page, hidden, because a few
 * sentences weigh less than the glossary that a script would have to fetch.
 */
final class Explanations {
    private static final String LINK = "href=\"";

    private final RenderContext context;
    private final Reader reader;
    private final String glossary;
    private final String organisations;

    Explanations(RenderContext context, Language language) {
        this.context = context;
        this.reader = new Reader(context, language);
        this.glossary = reader.url(Addresses::glossary) + "#";
        this.organisations = reader.url(Addresses::organisations) + "#";
    }

    /** The explanations of the links in this HTML, each once, in the order of the links. */
    List<View> of(String html) {
        List<View> explanations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int at = html.indexOf(LINK); at >= 0; at = html.indexOf(LINK, at)) {
            at += LINK.length();
            String list = html.startsWith(glossary, at) ? glossary : organisations;
            if (html.startsWith(list, at)) {
                String url = html.substring(at, html.indexOf('"', at));
                if (seen.add(url)) {
                    of(url, list).ifPresent(explanations::add);
                }
            }
        }
        return explanations;
    }

    private Optional<View> of(String url, String list) {
        String id = url.substring(list.length());
        return list.equals(glossary)
                ? context.index()
                        .term(id)
                        .flatMap(term -> of("term-" + id, url, term.term(), term.shortForm(), term.meaning()))
                : context.index()
                        .organisation(id)
                        .flatMap(organisation -> of(
                                "organisation-" + id,
                                url,
                                organisation.name().official(),
                                organisation.shortName(),
                                organisation.description()));
    }

    private Optional<View> of(
            String id,
            String url,
            LocalizedText name,
            Optional<LocalizedText> shortForm,
            Optional<LocalizedText> meaning) {
        return meaning.map(text -> new View()
                .with("id", id)
                .with("url", url)
                .with("name", reader.text(name))
                .with("shortForm", reader.text(shortForm))
                .with("meaning", reader.text(text)));
    }
}
