package org.programmekb.imports.jbake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.programmekb.config.LoadedConfig;
import org.programmekb.content.field.Dates;
import org.programmekb.source.JBakeAddresses;

/**
 * How JBake reads the documents of a project, and where it puts what it makes of them.
 *
 * @param settings those that JBake sees, with {@code _} for the dots in their names
 * @param templates the folders of templates
 */
record OldSite(SortedMap<String, String> settings, List<Path> templates) {
    private static final String ATTRIBUTES = "asciidoctor_attributes";
    private static final Set<String> OURS = Set.of("index.html", "sitemap.xml");

    OldSite {
        settings = new TreeMap<>(settings);
        templates = List.copyOf(templates);
    }

    static OldSite of(LoadedConfig.Valid loaded) {
        return new OldSite(loaded.seenByJBake(), loaded.site().folders().templates());
    }

    /** The value of a setting; empty if it has none. */
    String setting(String name) {
        return settings.getOrDefault(name, "");
    }

    /** What JBake tells Asciidoctor under a name: by default, all of its settings are attributes of every document. */
    Optional<String> attribute(String name) {
        Optional<String> own = Arrays.stream(setting(ATTRIBUTES).split(","))
                .map(String::strip)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
        String prefix = setting(ATTRIBUTES + "_export_prefix");
        boolean isExported = setting(ATTRIBUTES + "_export").equals("true")
                && name.startsWith(prefix)
                && !name.startsWith("asciidoctor", prefix.length());
        return own.or(() ->
                isExported ? Optional.ofNullable(settings.get(name.substring(prefix.length()))) : Optional.empty());
    }

    /** The addresses of documents, from the root of the site and without a slash at their beginning. */
    JBakeAddresses addresses() {
        boolean hasFolders = setting("uri_noExtension").equals("true");
        return new JBakeAddresses(
                setting("output_extension"), hasFolders ? setting("uri_noExtension_prefix") : "", true);
    }

    /**
     * A date as the programme writes it. JBake reads a date at the beginning of a value and ignores the rest; a time that
     * the programme understands is kept.
     */
    Optional<String> date(String text) {
        ParsePosition end = new ParsePosition(0);
        Optional<String> read = read(text, end);
        boolean isWhole = read.isPresent() && end.getIndex() == text.length();
        return !isWhole && Dates.of(text).isPresent() ? Optional.of(text) : read;
    }

    private Optional<String> read(String text, ParsePosition end) {
        try {
            DateTimeFormatter formatter = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .parseLenient()
                    .appendPattern(setting("date_format"))
                    .toFormatter(Locale.US);
            TemporalAccessor read = formatter.parse(text, end);
            LocalTime time =
                    Optional.ofNullable(read.query(TemporalQueries.localTime())).orElse(LocalTime.MIDNIGHT);
            return Optional.of(iso(LocalDate.from(read).atTime(time)));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The time is left out at midnight. */
    private static String iso(LocalDateTime date) {
        return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date.toLocalDate().toString()
                : date.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT));
    }

    /** The files that templates make of all documents together, but for those that the programme has, too. */
    List<String> generated() {
        return Stream.of("index", "archive", "feed", "sitemap")
                .filter(page -> isMade(page, page.equals("index") ? "masterindex" : page))
                .map(page -> setting(page + "_file"))
                .filter(file -> !file.isEmpty() && !OURS.contains(file))
                .toList();
    }

    /** The pages after the first one of an index in parts; none if it is a whole. */
    Stream<String> furtherPages(long posts) {
        boolean isInParts = isMade("index", "masterindex")
                && setting("index_paginate").equals("true")
                && setting("index_posts_per_page").matches("[1-9]\\d{0,5}");
        long last = isInParts ? lastPage(posts) : 0;
        return LongStream.rangeClosed(2, last).mapToObj(page -> page + "/" + setting("index_file"));
    }

    private long lastPage(long posts) {
        long most = Long.parseLong(setting("index_posts_per_page"));
        return (posts + most - 1) / most;
    }

    /** The pages of tags; none if they are not made. */
    Stream<String> pages(Stream<String> tags) {
        return isMade("tags", "tag")
                ? tags.map(tag -> setting("tag_path") + "/" + tag.replace(" ", "-") + setting("output_extension"))
                : Stream.empty();
    }

    private boolean isMade(String page, String template) {
        String file = setting("template_" + template + "_file");
        return setting("render_" + page).equals("true")
                && !file.isEmpty()
                && templates.stream().anyMatch(folder -> Files.isRegularFile(folder.resolve(file)));
    }
}
