package org.programmekb.imports.wordpress;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.programmekb.imports.Project;
import org.programmekb.imports.wordpress.export.Item;
import org.programmekb.imports.wordpress.export.ItemTranslations.Version;
import org.programmekb.imports.wordpress.export.LanguageMarks;
import org.programmekb.imports.wordpress.text.Issue;
import org.programmekb.imports.wordpress.text.Surroundings.Picture;
import org.programmekb.imports.wordpress.text.TextConverter;
import org.programmekb.markup.header.YamlText;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/** Writes the files of documents: facts once, and a header and a text in each language. */
record ItemWriter(Project project, Mapping mapping, Links links, Media media, Aliases aliases, MarkedReport report) {
    private static final int DAY = 10;
    private static final int LONGEST_SUMMARY = 400;
    private static final int LONGEST_TITLE = 60;

    String path(ContentId id, String ending) {
        return project.path(id.type().folder() + "/" + id.slug() + "." + ending);
    }

    /** The facts of a document; empty if there are none. */
    String facts(PlannedDocument document) {
        StringBuilder facts = new StringBuilder();
        Item first = document.versions().get(0).item();
        if (document.id().type() == ContentType.NEWS) {
            String date = first.date().length() >= DAY ? first.date().substring(0, DAY) : "";
            if (!isDate(date)) {
                date = project.config().today().toString();
                report.add(Issue.DATE_MISSING, path(document.id(), "yaml"), first.title());
            }
            facts.append("date: ").append(date).append('\n');
        }
        for (Version version : document.versions()) {
            Optional<Item> picture = links.file(thumbnail(version));
            if (picture.isPresent() && lead(version, document.id()).isEmpty()) {
                report.add(
                        Issue.IMAGE_MISSING,
                        path(document.id(), version.language().code() + ".md"),
                        picture.get().file());
            }
        }
        document.versions().stream()
                .flatMap(version -> lead(version, document.id()).stream())
                .findFirst()
                .ifPresent(picture ->
                        facts.append("image:\n  file: ").append(picture.path()).append('\n'));
        for (ContentType type : List.of(ContentType.CITY, ContentType.CLUSTER)) {
            List<String> ids = mapping.ids(document.items(), type);
            if (!ids.isEmpty()) {
                facts.append(type.folder())
                        .append(": ")
                        .append(YamlText.list(ids))
                        .append('\n');
            }
        }
        return facts.toString();
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** The file of a version. */
    String document(Version version, PlannedDocument document, String html) {
        String path = path(document.id(), version.language().code() + ".md");
        ItemSurroundings surroundings = surroundings(version, document.id());
        Item item = version.item();
        String text =
                TextConverter.convert(LanguageMarks.in(version.mark(), html), item.meta("footnotes"), surroundings);
        StringBuilder header = new StringBuilder("---\n");
        header.append("title: ").append(YamlText.of(title(version, path, text))).append('\n');
        summary(version, text)
                .ifPresent(summary ->
                        header.append("summary: ").append(YamlText.of(summary)).append('\n'));
        status(item, header);
        aliases(version, document.id(), path, header);
        List<String> tags = mapping.tags(item).stream()
                .map(tag -> TextConverter.plain(LanguageMarks.in(version.mark(), tag)))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        if (!tags.isEmpty()) {
            header.append("tags: ").append(YamlText.list(tags)).append('\n');
        }
        alt(version, document).ifPresent(header::append);
        String marks = surroundings.marks();
        return report.resolve(
                path,
                header.append("---\n").append(marks).append(text).append('\n').toString());
    }

    private ItemSurroundings surroundings(Version version, ContentId id) {
        return new ItemSurroundings(version, id, path(id, version.language().code() + ".md"), links, media, report);
    }

    private String title(Version version, String path, String text) {
        String title = TextConverter.plain(
                LanguageMarks.in(version.mark(), version.item().title()));
        if (!title.isEmpty()) {
            return title;
        }
        report.add(Issue.TITLE_MISSING, path, String.valueOf(version.item().id()));
        String words = text.replaceAll("(?s)^.*?(?=\\p{L})|\\n.*", "")
                .replaceAll("[*_`#\\[\\]\\\\<>|]|\\(\\S*\\)", "")
                .strip();
        String first = words.length() > LONGEST_TITLE
                ? words.substring(0, LONGEST_TITLE).replaceFirst("\\s+\\S*$", "") + "…"
                : words;
        return first.isEmpty() ? "WordPress " + version.item().id() : first;
    }

    /** What repeats the beginning of the text is no summary. */
    private static Optional<String> summary(Version version, String text) {
        String summary = TextConverter.plain(
                LanguageMarks.in(version.mark(), version.item().excerpt()));
        String start = summary.replaceFirst("\\s*(?:\\[?(?:…|\\.\\.\\.)\\]?)$", "");
        boolean isRepeated = letters(text).startsWith(letters(start));
        return Optional.of(summary)
                .filter(words -> !words.isEmpty() && !isRepeated)
                .map(words -> words.length() > LONGEST_SUMMARY ? words.substring(0, LONGEST_SUMMARY) + "…" : words);
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static void status(Item item, StringBuilder header) {
        if (item.status().equals("future") && item.date().length() >= DAY) {
            header.append("publish-on: ").append(item.date(), 0, DAY).append('\n');
        } else if (!item.status().equals("publish")) {
            header.append("status: draft\n");
        }
    }

    private void aliases(Version version, ContentId id, String path, StringBuilder header) {
        List<String> impossible = new ArrayList<>();
        List<String> old = aliases.of(version, id, impossible);
        if (!old.isEmpty()) {
            header.append("aliases: ").append(YamlText.list(old)).append('\n');
        }
        impossible.forEach(address -> report.add(Issue.ADDRESS, path, address));
    }

    /** The picture of a document, which stands in its facts. */
    private Optional<Picture> lead(Version version, ContentId id) {
        return links.file(thumbnail(version)).isEmpty()
                ? Optional.empty()
                : surroundings(version, id).picture("", thumbnail(version), "", "");
    }

    private static long thumbnail(Version version) {
        String number = version.item().meta("_thumbnail_id");
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
    }

    /** The lines of the header that describe the picture. */
    private Optional<String> alt(Version version, PlannedDocument document) {
        boolean hasLead = document.isNew()
                && document.versions().stream()
                        .anyMatch(each -> lead(each, document.id()).isPresent());
        if (!hasLead) {
            return Optional.empty();
        }
        ItemSurroundings surroundings = surroundings(version, document.id());
        String alt = surroundings.alt(links.file(thumbnail(version)), "", "");
        return Optional.of("image:\n  alt: " + YamlText.of(alt) + surroundings.marks() + "\n");
    }
}
