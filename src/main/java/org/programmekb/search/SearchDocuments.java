package org.programmekb.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.content.Entry;
import org.programmekb.content.Term;
import org.programmekb.content.Version;
import org.programmekb.index.Addresses;
import org.programmekb.index.SiteIndex;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Reader;
import org.programmekb.render.RenderContext;
import org.programmekb.render.locale.Messages;
import org.programmekb.trace.Answers;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

/**
 * The numbered search documents of one language: sources, terms, organisations, people and pages first, then news from
 * the oldest to the newest. So a new item does not change the numbers of others, and a higher number is newer. Of two
 * documents with the same score the one with the higher number is shown first, so sources come last.
 *
 * @param all the documents by their numbers
 * @param firstNews the number of the oldest news item
 * @param words the words of the language that search treats apart
 */
record SearchDocuments(List<SearchDocument> all, int firstNews, SearchWords words) {
    SearchDocuments {
        all = List.copyOf(all);
    }

    /**
     * The documents that exist in this language. A fallback for a missing translation is found only in its own
     * language.
     */
    static SearchDocuments of(RenderContext context, Language language, Answers answers) {
        SiteIndex index = context.index();
        List<SearchDocument> documents = new ArrayList<>();
        index.sources()
                .all()
                .forEach(source -> NamedDocument.of(source, language).ifPresent(documents::add));
        Map<String, List<Term>> synonyms = NamedDocument.synonyms(index.terms());
        index.terms()
                .forEach(term -> NamedDocument.of(term, synonyms.getOrDefault(term.id(), List.of()), language)
                        .ifPresent(documents::add));
        index.organisations()
                .forEach(
                        organisation -> NamedDocument.of(organisation, language).ifPresent(documents::add));
        context.connections()
                .people()
                .forEach(person -> NamedDocument.of(person, language).ifPresent(documents::add));
        documents.addAll(overviews(new Reader(context, language)));
        for (ContentType type : named(index.config().types())) {
            add(
                    index.all(Entry.class, type, index.config().defaultLanguage())
                            .all(),
                    type == ContentType.PAGE ? "" : context.messages(language).text("search.kind." + type.word()),
                    index,
                    language,
                    answers,
                    documents);
        }
        int firstNews = documents.size();
        List<Entry> news = new ArrayList<>(
                index.all(Entry.class, ContentType.NEWS, language).all());
        Collections.reverse(news);
        add(news, "", index, language, answers, documents);
        return new SearchDocuments(documents, firstNews, SearchWords.of(context.messages(language)));
    }

    /** Pages first, news apart. */
    private static List<ContentType> named(Types types) {
        return types.all().stream()
                .filter(type -> type != ContentType.NEWS)
                .sorted(Comparator.comparing(type -> type != ContentType.PAGE))
                .toList();
    }

    /** The pages that the program makes from everything: lists, which are found by their names, figures and stocktaking. */
    private static List<SearchDocument> overviews(Reader reader) {
        List<SearchDocument> pages = new ArrayList<>();
        Language language = reader.language();
        for (ContentType type : reader.config().types().all()) {
            if (type != ContentType.PAGE && !reader.all(type).isEmpty()) {
                String folder = type.folder();
                pages.add(list(
                        reader,
                        Addresses.index(type, language),
                        "title." + folder,
                        "nav." + folder,
                        "kind." + type.word()));
            }
        }
        reader.index().newsByYear().keySet().forEach(year -> pages.add(ofYear(year, reader)));
        if (OptionalPages.hasEvents(reader)) {
            pages.add(list(reader, Addresses.events(language), "title.events", "news.event"));
        }
        if (OptionalPages.hasInvolved(reader)) {
            pages.add(list(
                    reader, Addresses.involved(language), "title.involved", "title.organisations", "title.people"));
        }
        if (!reader.index().terms().isEmpty()) {
            pages.add(list(reader, Addresses.glossary(language), "title.glossary"));
        }
        if (!reader.index().sources().isEmpty()) {
            pages.add(list(reader, Addresses.sources(language), "title.sources"));
        }
        if (OptionalPages.hasActions(reader)) {
            pages.add(page(reader, Addresses.actions(language), List.of("description.actions"), "title.actions"));
        }
        if (OptionalPages.hasCompare(reader)) {
            pages.add(page(reader, Addresses.compare(language), List.of("description.compare"), "title.compare"));
        }
        if (OptionalPages.hasFigures(reader)) {
            pages.add(page(
                    reader,
                    Addresses.figures(language),
                    List.of("description.figures"),
                    "title.figures",
                    "search.figures"));
        }
        if (OptionalPages.hasStocktaking(reader)) {
            pages.add(page(
                    reader, Addresses.stocktaking(language), List.of("description.stocktaking"), "title.stocktaking"));
        }
        return pages;
    }

    /** A list, with its title and its other names by the keys of their texts. */
    private static SearchDocument list(Reader reader, String path, String... names) {
        return page(reader, path, List.of(), names);
    }

    private static SearchDocument page(Reader reader, String path, List<String> texts, String... names) {
        Messages messages = reader.messages();
        return NamedDocument.ofPage(
                path,
                Stream.of(names).map(messages::text).toList(),
                texts.stream().map(messages::text).toList());
    }

    /** The news of a year, among which are its events. */
    private static SearchDocument ofYear(Integer year, Reader reader) {
        return NamedDocument.ofPage(
                Addresses.year(year, reader.language()),
                List.of(reader.words("title.news.year", year.toString()), year.toString()),
                List.of(reader.words("title.events")));
    }

    private static void add(
            Collection<Entry> entries,
            String kind,
            SiteIndex index,
            Language language,
            Answers answers,
            List<SearchDocument> documents) {
        for (Entry entry : entries) {
            for (Version version : index.versions(entry)) {
                if (version.language().equals(language)
                        && index.previewState(entry, version).isEmpty()) {
                    documents.add(new EntryDocument(entry, version, kind, index, answers));
                }
            }
        }
    }

    /** The length of all texts in bytes. */
    long size() {
        return all.stream().mapToLong(SearchDocument::size).sum();
    }
}
