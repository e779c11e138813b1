package org.programmekb.imports.jbake;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.config.SiteConfig;
import org.programmekb.imports.Report;
import org.programmekb.imports.Targets;
import org.programmekb.markup.header.YamlText;
import org.programmekb.source.ContentType;

/** Writes the header and the facts of a document that was moved; the text stays as it was. */
final class DocumentWriter {
    private static final Set<String> READ =
            Set.of("title", "type", "status", "date", "tags", "summary", "description", "cached", "rendered");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?m)^:jbake-([\\w-]+):(?:[^\\n]* \\\\\\r?\\n)*[^\\n]*\\r?(?:\\n|\\z)");
    private static final Pattern TITLE = Pattern.compile("(?m)^= [^\\n]*\\n");

    private final SiteConfig config;
    private final OldSite site;
    private final Targets tags;
    private final Report<Issue> report;

    DocumentWriter(SiteConfig config, OldSite site, Targets tags, Report<Issue> report) {
        this.config = config;
        this.site = site;
        this.tags = tags;
        this.report = report;
    }

    /** The facts of a document; empty if there are none. */
    String facts(OldDocument old, NewName name) {
        StringBuilder facts = new StringBuilder();
        date(old, name).ifPresent(date -> facts.append("date: ").append(date).append('\n'));
        for (ContentType type : List.of(ContentType.CITY, ContentType.CLUSTER)) {
            List<String> ids = tags.ids(old.tags(), type);
            if (!ids.isEmpty() && name.id().type() != type) {
                facts.append(type.folder())
                        .append(": ")
                        .append(YamlText.list(ids))
                        .append('\n');
            }
        }
        return facts.toString();
    }

    private Optional<String> date(OldDocument old, NewName name) {
        Optional<String> date = old.field("date").flatMap(site::date).map(OldSite::iso);
        if (date.isEmpty() && (old.field("date").isPresent() || name.id().type() == ContentType.NEWS)) {
            report.add(Issue.DATE, place(name.facts()), old.field("date").orElse(""));
            return Optional.of(config.today().toString());
        }
        return date;
    }

    /**
     * The new file.
     *
     * @param text the text of the old file, in which links have been changed
     */
    String document(OldDocument old, NewName name, String text, List<String> aliases) {
        Map<String, String> fields = fields(old, name, aliases);
        Map<String, String> unread = new LinkedHashMap<>(old.fields());
        unread.keySet().removeAll(READ);
        unread.keySet().forEach(field -> report.line(Issue.FIELD, "`" + field + "`"));
        String file = old.form() == OldDocument.Form.PAIRS
                ? yaml(fields, unread) + text.substring(text.length() - bodyLength(old, text))
                : attributes(old, text, fields);
        return old.lineEnd().equals("\n") ? file : file.replaceAll("(?<!\\r)\\n", "\r\n");
    }

    /** Links are changed only below the header. */
    private static int bodyLength(OldDocument old, String text) {
        return text.length() - old.bodyStart();
    }

    private static String yaml(Map<String, String> fields, Map<String, String> unread) {
        StringBuilder header = new StringBuilder("---\n");
        fields.forEach(
                (key, value) -> header.append(key).append(": ").append(value).append('\n'));
        unread.forEach((key, value) ->
                header.append("# ").append(key).append(": ").append(value).append('\n'));
        return header.append("---\n").toString();
    }

    /** The fields with their values in YAML. */
    private Map<String, String> fields(OldDocument old, NewName name, List<String> aliases) {
        String path = place(name.path(old.file().extension()));
        Map<String, String> fields = new LinkedHashMap<>();
        String title = old.title();
        if (title.isEmpty()) {
            title = name.id().slug().substring(name.id().slug().lastIndexOf('/') + 1);
            report.add(Issue.TITLE, path, title);
        }
        fields.put("title", YamlText.of(title));
        old.field("summary")
                .or(() -> old.field("description"))
                .ifPresent(summary -> fields.put("summary", YamlText.of(summary)));
        status(old, path, fields);
        if (!aliases.isEmpty()) {
            fields.put("aliases", YamlText.list(aliases));
        }
        List<String> kept = old.tags().stream()
                .filter(tag -> !tags.knows(tag) || tags.isTag(tag))
                .toList();
        if (!kept.isEmpty()) {
            fields.put("tags", YamlText.list(kept));
        }
        return fields;
    }

    private void status(OldDocument old, String path, Map<String, String> fields) {
        String status = old.field("status").orElse(site.setting("default_status"));
        Optional<LocalDateTime> date = old.field("date").flatMap(site::date);
        switch (status) {
            case "published" -> {}
            case "published-date" ->
                date.filter(day -> day.toLocalDate().isAfter(config.today()))
                        .ifPresent(day -> fields.put("publish-on", OldSite.iso(day)));
            default -> {
                fields.put("status", "draft");
                if (!old.fields().getOrDefault("status", "").equals("draft")) {
                    report.add(Issue.STATUS, path, status);
                }
            }
        }
    }

    /** The attributes of JBake are replaced by those of the programme; all others, and the title, stay. */
    private String attributes(OldDocument old, String text, Map<String, String> fields) {
        StringBuilder own = new StringBuilder();
        boolean hasTitle = TITLE.matcher(text).find() || old.title().isEmpty();
        fields.forEach((key, value) -> {
            if (!key.equals("title") || !hasTitle) {
                own.append(":jbake-")
                        .append(key)
                        .append(": ")
                        .append(isList(value) ? value : plain(old, key, value))
                        .append('\n');
            }
        });
        Matcher attribute = ATTRIBUTE.matcher(text);
        StringBuilder changed = new StringBuilder();
        List<String> unread = new ArrayList<>();
        boolean isFirst = true;
        while (attribute.find()) {
            boolean isRead = READ.contains(attribute.group(1));
            if (!isRead) {
                unread.add(attribute.group(1));
            }
            String kept = isRead ? "" : attribute.group().replaceAll("(?m)^(?=.)", "// ");
            attribute.appendReplacement(changed, Matcher.quoteReplacement((isFirst ? own : "") + kept));
            isFirst = false;
        }
        attribute.appendTail(changed);
        Matcher title = TITLE.matcher(changed);
        if (isFirst && title.find()) {
            changed.insert(title.end(), own);
        } else if (isFirst) {
            changed.insert(0, own);
        }
        return withIsoDate(old, changed.toString());
    }

    private static boolean isList(String value) {
        return value.startsWith("[");
    }

    /** In AsciiDoc, a text stands as it is. */
    private static String plain(OldDocument old, String key, String value) {
        return switch (key) {
            case "title" -> old.title();
            case "summary" ->
                old.field("summary").or(() -> old.field("description")).orElse("");
            default -> value;
        };
    }

    /** The date below the title or in {@code revdate} stays where it is, in the format of the programme. */
    private String withIsoDate(OldDocument old, String text) {
        Optional<String> written = old.field("date");
        Optional<String> iso = written.flatMap(site::date).map(OldSite::iso);
        if (iso.isEmpty() || iso.equals(written)) {
            return text;
        }
        return Pattern.compile("(?m)^(:revdate:[ \\t]*|(?:[^,\\n]*,[ \\t]*)?)" + Pattern.quote(written.get()))
                .matcher(text)
                .replaceFirst("$1" + iso.get());
    }

    private String place(String path) {
        return config.folders().contentPrefix() + path;
    }
}
