package org.programmekb.render.register;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.Term;
import org.programmekb.index.Addresses;
import org.programmekb.index.NameOrder;
import org.programmekb.names.Subject;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.metadata.SchemaOrgNode;
import org.programmekb.render.page.PageFactory;
import org.programmekb.render.part.Letters;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;

/** The list of terms. */
public final class GlossaryPages {
    private final PageFactory pages;
    private final Reader reader;
    private final NameOrder order;

    public GlossaryPages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.order = reader.index().order(reader.language());
    }

    /** All pages of this kind in one language. */
    public List<Page> all() {
        return pages.overview(
                !reader.index().terms().isEmpty(),
                "glossary",
                Addresses::glossary,
                head -> head.listing(vocabulary()),
                this::glossary);
    }

    private SchemaOrgNode vocabulary() {
        return SchemaOrgNode.of("DefinedTermSet", pages.data().id("glossary"))
                .with("name", reader.words("title.glossary"))
                .with("inLanguage", reader.language().tag())
                .with("hasDefinedTerm", reader.index().terms(), this::described);
    }

    private SchemaOrgNode described(Term term) {
        return SchemaOrgNode.of("DefinedTerm", pages.data().id("term/" + term.id()))
                .with("name", name(term))
                .with("alternateName", plain(term.shortForm()));
    }

    /**
     * The text, or null. Only the page's own language is used: the IRI is the same for all languages, and each page adds
     * its names.
     */
    private @Nullable String plain(Optional<LocalizedText> localized) {
        Text text = reader.text(localized);
        return text == null ? null : text.text();
    }

    private View glossary() {
        List<Term> sorted = reader.index().terms().stream()
                .sorted(Comparator.comparing(term -> order.key(name(term), term.pinyin()), order.comparator()))
                .toList();
        return new View()
                .with("groups", Letters.groups(sorted, term -> order.initial(name(term), term.pinyin()), this::entry));
    }

    private String name(Term term) {
        return reader.text(term.term()).text();
    }

    private View entry(Term term) {
        return new View()
                .with("id", term.id())
                .with("term", reader.text(term.term()))
                .with("shortForm", reader.text(term.shortForm()))
                .with("otherTerms", reader.otherLanguages(term.term()))
                .with("meaning", reader.text(term.meaning()))
                .with(
                        "see",
                        term.see().stream()
                                .distinct()
                                .flatMap(id -> reader.index().term(id).stream())
                                .map(other -> Link.of(reader.text(other.term()), "#" + other.id()))
                                .toList())
                .with("mentions", pages.connections().mentionedIn(Subject.Kind.TERM, term.id(), List.of()));
    }
}
