package org.programmekb.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.programmekb.config.Language;
import org.programmekb.content.Entry;
import org.programmekb.content.Version;
import org.programmekb.index.Addresses;
import org.programmekb.index.SiteIndex;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Reader;
import org.programmekb.render.RenderContext;
import org.programmekb.source.ContentType;
import org.programmekb.trace.Answers;

/**
 * The numbered search documents of one language: terms, organisations, people and pages first, then news from the
 * oldest to the newest. So a new item does not change the numbers of others, and a higher number is newer.
 *
 * @param all the documents by their numbers
 * @param firstNews the number of the oldest news item
 */
record SearchDocuments(List<SearchDocument> all, int firstNews) {
    private static final List<ContentType> NAMED = List.of(
            ContentType.PAGE,
            ContentType.CITY,
            ContentType.COOPERATION,
            ContentType.CLUSTER,
            ContentType.LAP,
            ContentType.PROJECT);

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
        index.terms()
                .forEach(term -> NamedDocument.of(term, index.terms(), language).ifPresent(documents::add));
        index.organisations()
                .forEach(
                        organisation -> NamedDocument.of(organisation, language).ifPresent(documents::add));
        context.connections()
                .people()
                .forEach(person -> NamedDocument.of(person, language).ifPresent(documents::add));
        documents.addAll(overviews(new Reader(context, language)));
        for (ContentType type : NAMED) {
            add(
                    index.all(Entry.class, type, index.config().defaultLanguage())
                            .all(),
                    index,
                    language,
                    answers,
                    documents);
        }
        int firstNews = documents.size();
        List<Entry> news = new ArrayList<>(
                index.all(Entry.class, ContentType.NEWS, language).all());
        Collections.reverse(news);
        add(news, index, language, answers, documents);
        return new SearchDocuments(documents, firstNews);
    }

    /** The pages that the program makes from everything: figures and stocktaking. */
    private static List<SearchDocument> overviews(Reader reader) {
        List<SearchDocument> pages = new ArrayList<>();
        if (OptionalPages.hasFigures(reader)) {
            pages.add(overview("figures", Addresses.figures(reader.language()), reader));
        }
        if (OptionalPages.hasStocktaking(reader)) {
            pages.add(overview("stocktaking", Addresses.stocktaking(reader.language()), reader));
        }
        return pages;
    }

    private static SearchDocument overview(String key, String path, Reader reader) {
        return NamedDocument.ofPage(
                path, reader.messages().text("title." + key), reader.messages().text("description." + key));
    }

    private static void add(
            Collection<Entry> entries,
            SiteIndex index,
            Language language,
            Answers answers,
            List<SearchDocument> documents) {
        for (Entry entry : entries) {
            for (Version version : index.versions(entry)) {
                if (version.language().equals(language)
                        && index.previewState(entry, version).isEmpty()) {
                    documents.add(new EntryDocument(entry, version, index, answers));
                }
            }
        }
    }

    /** The length of all texts in bytes. */
    long size() {
        return all.stream().mapToLong(SearchDocument::size).sum();
    }
}
