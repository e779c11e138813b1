package org.programmekb.render;

import java.util.ArrayList;
import java.util.List;
import org.programmekb.config.Language;
import org.programmekb.content.Entry;
import org.programmekb.source.ContentType;

/** The list of all pages of the site: where a new kind of page is added. */
public final class SitePages {
    private SitePages() {}

    /** All pages in all languages, to be printed. */
    public static List<Page> of(RenderContext context) {
        List<Page> pages = new ArrayList<>(new RootPages(context).all());
        for (Language language : context.config().languages()) {
            pages.addAll(ofLanguage(new Reader(context, language)));
        }
        return pages;
    }

    private static List<Page> ofLanguage(Reader reader) {
        PageFactory factory = new PageFactory(reader);
        NewsPages news = new NewsPages(factory);
        List<Page> pages = new ArrayList<>();
        pages.add(new HomePages(factory).page());
        pages.addAll(news.all());
        pages.addAll(new CityPages(factory, news).all());
        pages.addAll(new ClusterPages(factory, news).all());
        pages.addAll(new PlanPages(factory).all());
        pages.addAll(new ProjectPages(factory, news).all());
        pages.addAll(new Matrices(factory).all());
        pages.addAll(new ReferencePages(factory).all());
        pages.addAll(new StaticPages(factory, news).all());
        RedirectPages redirects = new RedirectPages(reader);
        for (ContentType type : ContentType.values()) {
            reader.index()
                    .all(Entry.class, type, reader.language())
                    .all()
                    .forEach(entry -> pages.addAll(redirects.of(entry)));
        }
        return pages;
    }
}
