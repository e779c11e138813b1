package org.programmekb.render.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.programmekb.config.Language;
import org.programmekb.config.MachineAccess;
import org.programmekb.render.GeneratedFile;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.RenderContext;
import org.programmekb.render.SitePictures;
import org.programmekb.render.head.Emblems;
import org.programmekb.trace.Answers;

/**
 * Files for machines: feeds, calendars, sitemap, robots.txt, lists of pages as Markdown, interface texts of the search,
 * pictures that stand for the site, and {@code .nojekyll} for GitHub Pages.
 */
public final class MachineFiles {
    private MachineFiles() {}

    /** Registers the answers for files that depend on the list of all pages. */
    public static void addTo(Answers answers, RenderContext context, List<Page> pages) {
        answers.add(Sitemap.PAGES, question -> new Sitemap(context, pages).fingerprint());
    }

    /** The files that contain prose. */
    public static List<GeneratedFile> withProse(RenderContext context) {
        List<GeneratedFile> files = new ArrayList<>();
        for (Language language : context.config().languages()) {
            files.addAll(new FeedFiles(new Reader(context, language)).all());
        }
        return files;
    }

    /** All files; {@code pages} are the pages of the site. */
    public static List<GeneratedFile> of(RenderContext context, List<Page> pages) {
        List<GeneratedFile> files = withProse(context);
        files.addAll(new Sitemap(context, pages).files());
        for (Language language : context.config().languages()) {
            files.addAll(new CalendarFiles(new Reader(context, language)).all());
        }
        for (Language language : context.config().languages()) {
            files.addAll(new ReferenceFiles(new Reader(context, language)).all());
        }
        if (OptionalPages.hasSearch(context.config())) {
            for (Language language : context.config().languages()) {
                files.add(SearchTexts.of(context, language));
                files.add(SearchTexts.onDisk(context, language));
            }
        }
        if (context.config().machines().markdown()) {
            files.addAll(PageList.all(context.config().languages().stream()
                    .map(language -> new Reader(context, language))
                    .toList()));
        }
        files.add(GeneratedFile.text("robots.txt", () -> robots(context)));
        files.addAll(new SitePictures(context).drawn());
        files.addAll(new Emblems(new Reader(context, context.config().defaultLanguage())).files());
        files.add(new GeneratedFile(".nojekyll", () -> new byte[0]));
        return files;
    }

    private static String robots(RenderContext context) {
        MachineAccess access = context.config().machines();
        String refused = access.refused().stream()
                .map(name -> "User-agent: " + name + "\n")
                .collect(Collectors.joining());
        String rules = access.refusesAll()
                ? "User-agent: *\nDisallow: /\n"
                : (refused.isEmpty() ? "" : refused + "Disallow: /\n\n") + "User-agent: *\nAllow: /\n";
        return rules + "\nSitemap: " + context.absoluteUrl("sitemap.xml") + "\n";
    }
}
