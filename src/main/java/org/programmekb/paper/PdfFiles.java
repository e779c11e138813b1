package org.programmekb.paper;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.cache.Hash;
import org.programmekb.cache.StoredFiles;
import org.programmekb.config.Language;
import org.programmekb.content.Entry;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;
import org.programmekb.execution.Parallel;
import org.programmekb.execution.Progress;
import org.programmekb.index.Addresses;
import org.programmekb.render.RenderContext;
import org.programmekb.render.locale.Formats;
import org.programmekb.type.ContentType;

/**
 * The PDF files of a site.
 *
 * @param browser the program that prints
 * @param stored what earlier builds printed for this output, by a hash of all that is on it
 */
record PdfFiles(RenderContext context, StagedSite site, Path browser, StoredFiles stored, Progress progress) {
    private static final Pattern DATE = Pattern.compile("(/(?:CreationDate|ModDate) \\(D:)\\d{14}\\+\\d\\d'\\d\\d'\\)");
    private static final Pattern CREATOR = Pattern.compile("/Creator \\([^)\\\\]*(?:\\\\.[^)\\\\]*)*\\)");
    private static final String NEVER = "19700101000000";
    private static final int CONTENTS_FROM = 4;
    private static final List<Double> SMALLER = List.of(0.96, 0.92);

    /** What is read in a browser only: news are many and short, pages are about the site. */
    private static final Set<ContentType> NOT_PRINTED = Set.of(ContentType.NEWS, ContentType.PAGE);

    /** A page, and the language of its words. */
    private record Wanted(String path, Language language) {}

    /** Adds the files, and links to them from their pages. Returns how many had to be printed. */
    int add() throws IOException {
        List<Wanted> wanted = new ArrayList<>();
        context.config().languages().forEach(language -> wanted.addAll(wanted(language)));
        Set<String> used = ConcurrentHashMap.newKeySet();
        List<Sheet> missing = new ArrayList<>();
        for (Wanted page : wanted) {
            Sheet sheet = sheet(page);
            Hash content = sheet.hash();
            used.add(content.toString());
            Optional<byte[]> known = stored.find(content.toString());
            if (known.isPresent()) {
                site.add(Sheet.pdf(sheet.path()), known.get());
            } else {
                missing.add(sheet);
            }
        }
        if (!missing.isEmpty()) {
            print(missing);
        }
        for (Wanted page : wanted) {
            link(page);
        }
        stored.tidy(used, Duration.ZERO);
        return missing.size();
    }

    private List<Wanted> wanted(Language language) {
        List<String> addresses = new ArrayList<>();
        for (ContentType type : context.config().types().all()) {
            for (Entry entry : context.index().all(Entry.class, type, language).all()) {
                if (!NOT_PRINTED.contains(type)
                        && context.index().isPublished(entry.id(), language)
                        && !context.index().rows().has(entry.id())) {
                    addresses.add(Addresses.of(entry.id(), language));
                }
            }
        }
        addresses.add(Addresses.stocktaking(language));
        addresses.add(Addresses.projectMatrix(language));
        addresses.add(Addresses.clusterMatrix(language));
        return addresses.stream()
                .map(StagedSite::file)
                .filter(site::has)
                .map(path -> new Wanted(path, language))
                .toList();
    }

    private Sheet sheet(Wanted page) throws IOException {
        return Sheet.of(site, page.path(), context.messages(page.language()).text("paper.book.contents"));
    }

    private void print(List<Sheet> sheets) throws IOException {
        Path folder = site.workFolder().toRealPath().resolve("paper");
        Path pages = folder.resolve("pages");
        AtomicInteger done = new AtomicInteger();
        try (Chromium chromium = Chromium.start(browser, folder.resolve("browser"))) {
            Queue<PrintingTab> tabs = new ConcurrentLinkedQueue<>();
            Parallel.forEach(sheets, sheet -> {
                PrintingTab free = tabs.poll();
                PrintingTab tab = free == null ? PrintingTab.open(chromium.tools(), pages) : free;
                byte[] pdf;
                try {
                    pdf = dated(print(sheet, pages, tab), sheet.changed());
                } catch (SocketTimeoutException e) {
                    throw new ExplainedException(Message.of("paper.too-slow", sheet.path(), DevTools.PATIENCE_SECONDS));
                }
                tabs.add(tab);
                site.add(Sheet.pdf(sheet.path()), pdf);
                stored.add(sheet.hash().toString(), pdf);
                progress.at(Message.of("stage.printing"), done.incrementAndGet(), sheets.size());
            });
        }
    }

    /** Several sheets begin with contents, for whose numbers they must have been printed. */
    private static byte[] print(Sheet sheet, Path folder, PrintingTab tab) throws IOException {
        byte[] pdf = printed(sheet, folder, tab);
        if (PdfPages.of(pdf).count() < CONTENTS_FROM) {
            return pdf;
        }
        Sheet whole = sheet.withContents();
        PdfPages pages = PdfPages.of(printed(whole, folder, tab));
        return printed(whole.numbered(pages), folder, tab);
    }

    /** A little smaller, if that saves a last sheet with a few lines. */
    private static byte[] printed(Sheet sheet, Path folder, PrintingTab tab) throws IOException {
        tab.load(sheet.write(folder).toUri());
        byte[] pdf = tab.print(1);
        PdfPages pages = PdfPages.of(pdf);
        if (pages.endsEarly(Sheet.END)) {
            for (double scale : SMALLER) {
                byte[] smaller = tab.print(scale);
                if (PdfPages.of(smaller).count() < pages.count()) {
                    return smaller;
                }
            }
        }
        return pdf;
    }

    private void link(Wanted page) throws IOException {
        String pdf = Sheet.pdf(page.path());
        Formats formats = new Formats(context.messages(page.language()));
        String text = context.messages(page.language()).text("paper.pdf", formats.fileSize(site.bytes(pdf).length));
        String name = pdf.substring(pdf.lastIndexOf('/') + 1);
        site.append(
                page.path(),
                "<p class=\"more\"><a href=\"" + name + "\" type=\"application/pdf\">" + text + "</a></p>");
    }

    /**
     * The same file without the time of printing and the version of the browser. Everything stays where it is, since the
     * file says at which byte each object begins.
     *
     * @param date when the content was changed, as digits from the year on; any other characters are left out
     */
    private static byte[] dated(byte[] pdf, String date) {
        String digits = date.replaceAll("\\D", "");
        String time =
                (digits + NEVER.substring(Math.min(digits.length(), NEVER.length()))).substring(0, NEVER.length());
        Matcher dates = DATE.matcher(text(pdf));
        String dated = dates.replaceAll("$1" + time + "+00'00')");
        String made = CREATOR.matcher(dated).replaceFirst(PdfFiles::creator);
        return made.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String creator(MatchResult found) {
        String name = "/Creator (kb";
        return name + " ".repeat(Math.max(0, found.group().length() - name.length() - 1)) + ")";
    }

    private static String text(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1);
    }
}
