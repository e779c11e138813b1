package org.programmekb.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final Pattern PAGE = Pattern.compile("/Type /Page\\b");
    private static final Pattern DATE = Pattern.compile("(/(?:CreationDate|ModDate) \\(D:)\\d{14}\\+\\d\\d'\\d\\d'\\)");
    private static final Pattern CREATOR = Pattern.compile("/Creator \\([^)\\\\]*(?:\\\\.[^)\\\\]*)*\\)");
    private static final String NEVER = "19700101000000";
    /** From the size of the style sheet to the smallest that is still read with ease. */
    private static final List<Double> SCALES = List.of(1.0, 0.94, 0.88);

    private static final Map<ContentType, SheetKind> KINDS = Map.of(
            ContentType.CITY, SheetKind.CITY,
            ContentType.COOPERATION, SheetKind.COOPERATION,
            ContentType.PROJECT, SheetKind.PROJECT,
            ContentType.LAP, SheetKind.PLAN);

    /** A page, and the language of its words. */
    private record Wanted(String path, SheetKind kind, Language language) {}

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
        List<Wanted> pages = new ArrayList<>();
        Map<ContentType, SheetKind> kinds = new LinkedHashMap<>(KINDS);
        context.config().types().own().forEach(type -> kinds.put(type, SheetKind.PROJECT));
        kinds.forEach((type, kind) -> {
            for (Entry entry : context.index().all(Entry.class, type, language).all()) {
                if (context.index().isPublished(entry.id(), language)
                        && !context.index().rows().has(entry.id())) {
                    pages.add(new Wanted(StagedSite.file(Addresses.of(entry.id(), language)), kind, language));
                }
            }
        });
        for (String address : List.of(
                Addresses.stocktaking(language),
                Addresses.projectMatrix(language),
                Addresses.clusterMatrix(language))) {
            pages.add(new Wanted(StagedSite.file(address), SheetKind.WHOLE, language));
        }
        return pages.stream().filter(page -> site.has(page.path())).toList();
    }

    private Sheet sheet(Wanted page) throws IOException {
        String address = site.url() + page.path().replaceFirst("index\\.html$", "");
        return Sheet.of(
                site,
                page.path(),
                page.kind(),
                context.messages(page.language()).text("paper.continued", address));
    }

    private void print(List<Sheet> sheets) throws IOException {
        Path folder = site.workFolder().resolve("paper");
        AtomicInteger done = new AtomicInteger();
        try (Chromium chromium = Chromium.start(browser, folder.resolve("browser"))) {
            Queue<PrintingTab> tabs = new ConcurrentLinkedQueue<>();
            Parallel.forEach(sheets, sheet -> {
                PrintingTab free = tabs.poll();
                PrintingTab tab = free == null ? PrintingTab.open(chromium.tools()) : free;
                byte[] pdf = dated(print(sheet, folder.resolve("pages"), tab), sheet.changed());
                tabs.add(tab);
                site.add(Sheet.pdf(sheet.path()), pdf);
                stored.add(sheet.hash().toString(), pdf);
                progress.at(Message.of("stage.printing"), done.incrementAndGet(), sheets.size());
            });
        }
    }

    /** As large as it fits, and if it does not, without the end. */
    private static byte[] print(Sheet sheet, Path folder, PrintingTab tab) throws IOException {
        tab.load(sheet.write(folder).toUri());
        byte[] pdf = new byte[0];
        for (double scale : SCALES) {
            pdf = tab.print(scale);
            if (sheet.kind().holds(pages(pdf))) {
                return pdf;
            }
        }
        int fits = sheet.parts();
        int tooLong = 0;
        while (fits - tooLong > 1) {
            int tried = (fits + tooLong) / 2;
            byte[] shorter = print(sheet.without(tried), folder, tab, SCALES.get(SCALES.size() - 1));
            if (sheet.kind().holds(pages(shorter))) {
                fits = tried;
                pdf = shorter;
            } else {
                tooLong = tried;
            }
        }
        return pdf;
    }

    private static byte[] print(Sheet sheet, Path folder, PrintingTab tab, double scale) throws IOException {
        tab.load(sheet.write(folder).toUri());
        return tab.print(scale);
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

    /** Can be counted without reading the structure: Chromium does not compress objects. */
    private static int pages(byte[] pdf) {
        return (int) PAGE.matcher(text(pdf)).results().count();
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
