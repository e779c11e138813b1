package org.programmekb.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.programmekb.cache.CacheFolder;
import org.programmekb.cache.StoredFiles;
import org.programmekb.config.CacheUse;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Message;
import org.programmekb.execution.Progress;
import org.programmekb.execution.Timings;
import org.programmekb.publish.Staging;
import org.programmekb.render.RenderContext;
import org.programmekb.trace.Fingerprint;

/**
 * What a build adds to a site for reading without a browser.
 *
 * @param browser the program that prints PDF files; empty if none are wanted
 * @param books whether each language has a book
 */
public record Paper(Optional<Path> browser, boolean books) {
    /** Nothing: the site is for browsers. */
    public static final Paper NONE = new Paper(Optional.empty(), false);

    /** A new way of printing needs a new number. */
    private static final int PRINTING = 3;

    /** The program that prints: the one that the variable {@code KB_BROWSER} names, else Chromium or Chrome on the search path. */
    public static Optional<Path> findBrowser(Map<String, String> environment) {
        return Chromium.find(environment);
    }

    public boolean isWanted() {
        return browser.isPresent() || books;
    }

    /**
     * Adds the files to a site that is complete and not published yet, and links to them from its pages.
     *
     * @return how many PDF files had to be printed
     */
    public int add(RenderContext context, Staging staging, CacheUse cache, Progress progress, Timings timings)
            throws IOException {
        SiteConfig config = context.config();
        StagedSite site = new StagedSite(staging, config.siteUrl());
        if (books) {
            for (Language language : config.languages()) {
                progress.at(Message.of("stage.books"), 0, 0);
                new Book(context, site, language).add();
            }
        }
        if (browser.isEmpty()) {
            return 0;
        }
        String output =
                Long.toHexString(Fingerprint.of(config.folders().output().toString()));
        CacheFolder folder = CacheFolder.of(config.folders(), cache, "paper/" + output, timings);
        return new PdfFiles(context, site, browser.get(), new StoredFiles(folder, PRINTING), progress).add();
    }
}
