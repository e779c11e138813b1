package org.programmekb.imports.jbake;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.config.SiteConfig;
import org.programmekb.imports.Report;
import org.programmekb.imports.TaxonomyTargets;
import org.programmekb.markup.header.RawDocument;
import org.programmekb.markup.header.YamlText;
import org.programmekb.markup.text.SourceText;
import org.programmekb.type.ContentType;

/** Writes the header and the facts of a document that was moved; the text stays as it was. */
record DocumentWriter(SiteConfig config, OldSite site, TaxonomyTargets tags, Report<MoveIssue> report) {
    private static final String TITLE = "title";
    private static final String DESCRIPTION = "description";
    private static final Set<String> READ =
            Set.of(TITLE, "type", "status", "date", "tags", "summary", DESCRIPTION, "cached", "rendered");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?m)^:jbake-([\\w-]+):(?:[^\\n]* \\\\\\r?\\n)*[^\\n]*\\r?(?:\\n|\\z)");
    /** A line with the date of a revision, in whatever form. */
    private static final Pattern REVISION = Pattern.compile("(?m)^(?::revdate:|[^:=/\\n]*\\d{4})");

    private static final Pattern REFERENCE = Pattern.compile("(?<!\\\\)\\{(\\w[\\w-]*)}");
    private static final Pattern HEADING = Pattern.compile("(?m)^= [^\\n]*\\n");

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
        Optional<String> date = old.field("date").flatMap(site::date);
        if (date.isEmpty() && (old.field("date").isPresent() || name.id().type() == ContentType.NEWS)) {
            report.add(MoveIssue.DATE, place(name.facts()), old.field("date").orElse(""));
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
        Set<String> read = new HashSet<>(READ);
        if (old.field("summary").isPresent()) {
            read.remove(DESCRIPTION);
        }
        Map<String, String> unread = new LinkedHashMap<>(old.header().fields());
        unread.keySet().removeAll(read);
        unread.keySet().forEach(field -> report.line(MoveIssue.FIELD, "`" + field + "`"));
        return old.hasPairs()
                ? yaml(fields, unread).replace("\n", old.lineEnd())
                        + settings(old)
                        + text.substring(old.header().bodyStart())
                : attributes(old, text, fields, read);
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
            report.add(MoveIssue.TITLE, path, title);
        }
        fields.put(TITLE, YamlText.of(title));
        if (old.hasPairs()
                && old.isAsciidoc()
                && REVISION.matcher(headerOf(old)).find()) {
            // JBake takes the date of its own header; the programme would see two.
            old.field("date").flatMap(site::date).ifPresent(date -> fields.put("date", date));
        }
        old.field("summary")
                .or(() -> old.field(DESCRIPTION))
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

    /** The header of AsciiDoc that follows the one of JBake. */
    private static String headerOf(OldDocument old) {
        String body = old.body().stripLeading();
        return body.substring(0, RawDocument.endOfHeader(new SourceText(old.path(), body)));
    }

    private void status(OldDocument old, String path, Map<String, String> fields) {
        String status = old.field("status").orElse(site.setting("default_status"));
        Optional<String> date = old.field("date").flatMap(site::date);
        switch (status) {
            case "published" -> {}
            case "published-date" ->
                date.filter(day -> day.compareTo(config.today().toString()) > 0)
                        .ifPresent(day -> fields.put("publish-on", day));
            default -> {
                fields.put("status", "draft");
                if (!old.field("status").equals(Optional.of("draft"))) {
                    report.add(MoveIssue.STATUS, path, status);
                }
            }
        }
    }

    /** The definitions of attributes that a text uses, and that JBake took from its settings. */
    private String settings(OldDocument old) {
        StringBuilder lines = new StringBuilder();
        String text = "\n" + old.text();
        REFERENCE
                .matcher(old.isAsciidoc() ? text : "")
                .results()
                .map(found -> found.group(1))
                .distinct()
                .filter(name -> !text.contains("\n:" + name + ":"))
                .forEach(name -> site.attribute(name)
                        .ifPresent(value -> lines.append(':')
                                .append(name)
                                .append(": ")
                                .append(value)
                                .append(old.lineEnd())));
        return lines.toString();
    }

    /** The attributes of JBake are replaced by those of the programme; all others, and the title, stay. */
    private String attributes(OldDocument old, String text, Map<String, String> fields, Set<String> read) {
        StringBuilder own = new StringBuilder(settings(old));
        fields.forEach((key, value) -> {
            if (!key.equals(TITLE) || old.title().isEmpty()) {
                String written = key.equals("summary")
                        ? old.field(key).or(() -> old.field(DESCRIPTION)).orElse("")
                        : value;
                own.append(":jbake-").append(key).append(": ").append(written).append(old.lineEnd());
            }
        });
        // An article about JBake can show such attributes in its text.
        int end = RawDocument.endOfHeader(new SourceText(old.path(), text));
        String header = text.substring(0, end);
        Matcher attribute = ATTRIBUTE.matcher(header);
        StringBuilder changed = new StringBuilder();
        boolean isFirst = true;
        boolean hasDate = false;
        while (attribute.find()) {
            String name = attribute.group(1);
            hasDate |= name.equals("date");
            String kept = name.equals(TITLE)
                    ? attribute.group()
                    : read.contains(name) ? "" : attribute.group().replaceAll("(?m)^(?=.)", "// ");
            attribute.appendReplacement(changed, Matcher.quoteReplacement((isFirst ? own : "") + kept));
            isFirst = false;
        }
        attribute.appendTail(changed);
        Matcher heading = HEADING.matcher(changed);
        if (isFirst) {
            changed.insert(heading.find() ? heading.end() : 0, own);
        }
        return (hasDate ? changed.toString() : withIsoDate(old, changed.toString())) + text.substring(end);
    }

    /** The date below the title or in {@code revdate} stays where it is, in the format of the programme. */
    private String withIsoDate(OldDocument old, String text) {
        Optional<String> written = old.field("date");
        Optional<String> iso = written.flatMap(site::date);
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
