package org.programmekb.render;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.Language;
import org.programmekb.content.NewsItem;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.NewsEntry;
import org.programmekb.render.view.Text;
import org.programmekb.source.ContentId;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Fingerprint;
import org.programmekb.trace.Pair;
import org.programmekb.trace.Trace;

/**
 * Cache of the view models of news items in lists. Each item is in about six lists, so it is made once, and a list asks
 * one question about it instead of all those that are asked to make it.
 */
final class NewsEntries {
    /** Question about the view model of a news item. */
    private static final String NEWS_ENTRY = "news-entry";

    private final Map<Pair<ContentId, Language>, NewsEntry> entries = new ConcurrentHashMap<>();
    /** Fingerprints of entries that no list needs any more: the answers to the questions about them. */
    private final Map<Pair<ContentId, Language>, Long> fingerprints = new ConcurrentHashMap<>();

    NewsEntry of(NewsItem item, Language language, Supplier<NewsEntry> maker) {
        Trace.ask(NEWS_ENTRY, item.id(), language.code());
        return entries.computeIfAbsent(new Pair<>(item.id(), language), first -> Trace.untraced(maker));
    }

    /** Frees the memory of the entries. */
    void forget() {
        entries.forEach((key, entry) -> fingerprints.put(key, fingerprint(entry)));
        entries.clear();
    }

    void addTo(Answers answers, RenderContext context) {
        Map<String, Language> languages =
                context.config().languages().stream().collect(Collectors.toMap(Language::code, language -> language));
        Map<String, EntryViews> views = context.config().languages().stream()
                .collect(Collectors.toMap(Language::code, language -> new EntryViews(new Reader(context, language))));
        answers.addDerived(NEWS_ENTRY, question -> {
            ContentId item = context.index().id(question.subject());
            EntryViews shown = views.get(question.detail());
            Language language = languages.get(question.detail());
            Long known = language == null ? null : fingerprints.get(new Pair<>(item, language));
            if (known != null) {
                return known;
            }
            return shown != null
                            && context.index().isPublished(item)
                            && context.index().entry(item) instanceof NewsItem news
                    ? fingerprint(shown.news(news))
                    : 0;
        });
    }

    /** Has to contain all that an entry consists of: lists depend on nothing else of an item. */
    static long fingerprint(NewsEntry entry) {
        Fingerprint fingerprint = new Fingerprint()
                .add(entry.date().iso())
                .add(entry.date().text())
                .add(entry.event() ? 1 : 0);
        Text summary = entry.summary();
        if (summary != null) {
            add(fingerprint, summary.text(), summary.lang());
        }
        add(fingerprint, entry.title());
        fingerprint.add(entry.cities().size());
        entry.cities().forEach(city -> add(fingerprint, city));
        entry.clusters().forEach(cluster -> add(fingerprint, cluster));
        return fingerprint.value();
    }

    private static void add(Fingerprint fingerprint, Link link) {
        add(fingerprint, link.text(), link.lang(), link.url(), link.original(), link.preview());
    }

    private static void add(Fingerprint fingerprint, @Nullable String... texts) {
        for (String text : texts) {
            if (text == null) {
                fingerprint.add(-1);
            } else {
                fingerprint.add(text);
            }
        }
    }
}
