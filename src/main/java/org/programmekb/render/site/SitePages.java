package org.programmekb.render.site;

import java.util.ArrayList;
import java.util.List;
import org.programmekb.config.Language;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PilotProject;
import org.programmekb.content.StaticPage;
import org.programmekb.render.Page;
import org.programmekb.render.PagePrinter;
import org.programmekb.render.Reader;
import org.programmekb.render.RenderContext;
import org.programmekb.render.layout.LayoutFactory;
import org.programmekb.render.page.ActionPages;
import org.programmekb.render.page.CityPages;
import org.programmekb.render.page.ClusterPages;
import org.programmekb.render.page.ComparePages;
import org.programmekb.render.page.CooperationPages;
import org.programmekb.render.page.DescribedPages;
import org.programmekb.render.page.EventPages;
import org.programmekb.render.page.FigurePages;
import org.programmekb.render.page.HomePages;
import org.programmekb.render.page.Matrices;
import org.programmekb.render.page.NewsPages;
import org.programmekb.render.page.PageFactory;
import org.programmekb.render.page.PlanPages;
import org.programmekb.render.page.ProjectPages;
import org.programmekb.render.page.StaticPages;
import org.programmekb.render.page.StocktakingPages;
import org.programmekb.render.register.DataPages;
import org.programmekb.render.register.GlossaryPages;
import org.programmekb.render.register.InvolvedPages;
import org.programmekb.render.register.LinkPages;
import org.programmekb.render.register.SearchPages;
import org.programmekb.render.register.SourcePages;
import org.programmekb.render.register.TagPages;
import org.programmekb.render.register.TranslationPages;
import org.programmekb.trace.Answers;
import org.programmekb.type.ContentType;

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

    /** The pages of an entry, in all languages, without those that only list it. */
    public static List<Page> of(RenderContext context, Entry entry) {
        List<Page> pages = new ArrayList<>();
        for (Language language : context.config().languages()) {
            PageFactory factory = new PageFactory(new Reader(context, language));
            NewsPages news = new NewsPages(factory);
            if (!context.index().rows().has(entry.id())) {
                pages.add(page(entry, factory, news));
            }
        }
        return pages;
    }

    private static Page page(Entry entry, PageFactory factory, NewsPages news) {
        if (entry instanceof NewsItem item) {
            return news.page(item);
        } else if (entry instanceof City city) {
            return new CityPages(factory, news).page(city);
        } else if (entry instanceof Cooperation cooperation) {
            return new CooperationPages(factory).page(cooperation);
        } else if (entry instanceof Cluster cluster) {
            return new ClusterPages(factory, news).page(cluster);
        } else if (entry instanceof ActionPlan plan) {
            return new PlanPages(factory).page(plan);
        } else if (entry instanceof PilotProject project) {
            return new ProjectPages(factory).page(project);
        } else if (entry instanceof StaticPage page) {
            return new StaticPages(factory).page(page);
        }
        return new DescribedPages(factory).page(entry);
    }

    /** Registers the answers to all questions that are asked while pages are printed. */
    public static Answers answers(RenderContext context, PagePrinter printer) {
        Answers answers = context.answers();
        LayoutFactory.addTo(answers, context);
        printer.addTo(answers);
        return answers;
    }

    private static List<Page> ofLanguage(Reader reader) {
        PageFactory factory = new PageFactory(reader);
        NewsPages news = new NewsPages(factory);
        List<Page> pages = new ArrayList<>();
        pages.add(new HomePages(factory).page());
        pages.addAll(news.all());
        pages.addAll(new EventPages(factory).all());
        pages.addAll(new CityPages(factory, news).all());
        pages.addAll(new ComparePages(factory).all());
        pages.addAll(new CooperationPages(factory).all());
        pages.addAll(new ClusterPages(factory, news).all());
        pages.addAll(new PlanPages(factory).all());
        pages.addAll(new ActionPages(factory).all());
        pages.addAll(new ProjectPages(factory).all());
        pages.addAll(new DescribedPages(factory).all());
        pages.addAll(new Matrices(factory).all());
        pages.addAll(new FigurePages(factory).all());
        pages.addAll(new StocktakingPages(factory).all());
        pages.addAll(new InvolvedPages(factory).all());
        pages.addAll(new GlossaryPages(factory).all());
        pages.addAll(new SourcePages(factory).all());
        pages.addAll(new StaticPages(factory).all());
        pages.addAll(new SearchPages(factory).all());
        pages.addAll(new TagPages(factory).all());
        pages.addAll(new LinkPages(factory).all());
        pages.addAll(new TranslationPages(factory).all());
        pages.addAll(new DataPages(factory).all());
        RedirectPages redirects = new RedirectPages(reader);
        pages.addAll(redirects.ofLists());
        for (ContentType type : reader.config().types().all()) {
            reader.all(type).all().forEach(entry -> pages.addAll(redirects.of(entry)));
        }
        return pages;
    }
}
