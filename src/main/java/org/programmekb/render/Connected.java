package org.programmekb.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.connection.RelatedEntry;
import org.programmekb.connection.Tag;
import org.programmekb.content.Entry;
import org.programmekb.content.Organisation;
import org.programmekb.index.Addresses;
import org.programmekb.index.Shown;
import org.programmekb.names.Subject;
import org.programmekb.render.view.Connections;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.MentionedIn;
import org.programmekb.render.view.Text;
import org.programmekb.source.ContentId;

/** Creates the view models of the connections between documents, for readers of one language. */
public final class Connected {
    private static final int FIRST = 3;
    private static final int MORE = 3;

    /** Placeholder for names in a message that is split into parts. */
    private static final String PLACE = "\u001f";

    private final Reader reader;
    private final Language language;
    private final org.programmekb.connection.Connections connections;

    public Connected(Reader reader) {
        this.reader = reader;
        this.language = reader.language();
        this.connections = reader.context().connections();
    }

    /** The connections of an entry. */
    public Connections of(Entry entry) {
        List<ContentId> links = connections.otherwiseUnlisted(entry, language);
        boolean isLong = links.size() > org.programmekb.connection.Connections.MOST_LINKS;
        return new Connections(
                tags(entry),
                related(entry),
                links(links.subList(0, Math.min(links.size(), org.programmekb.connection.Connections.MOST_LINKS))),
                connections.linkingTo(entry, language).size(),
                isLong ? reader.context().url(Addresses.linksTo(entry.id(), language)) : null);
    }

    private List<Link> links(List<ContentId> ids) {
        List<Link> links = new ArrayList<>(ids.size());
        for (ContentId id : ids) {
            links.add(reader.link(reader.index().entry(id)));
        }
        return links;
    }

    private List<Connections.Item> related(Entry entry) {
        List<Connections.Item> items = new ArrayList<>();
        for (RelatedEntry other : connections.related(entry, language)) {
            items.add(related(other));
        }
        return items;
    }

    private List<Link> tags(Entry entry) {
        Shown shown = reader.index().shown(entry, language);
        List<Link> links = new ArrayList<>();
        for (String written : shown.version().tags()) {
            Text text = reader.text(shown, written);
            Optional<Tag> tag = shown.isFallback() ? Optional.empty() : connections.tag(written, language);
            links.add(tag.map(this::link).orElse(new Link(text.text(), text.lang(), null, null)));
        }
        return links;
    }

    /** A link to the documents with a tag. */
    public Link link(Tag tag) {
        return Link.of(tag.name(), reader.context().url(Addresses.tag(tag.slug(), tag.language())));
    }

    private Connections.Item related(RelatedEntry other) {
        List<Text> reason = new ArrayList<>();
        List<Text> about = new ArrayList<>();
        for (ContentId id : other.about()) {
            about.add(reader.name(reader.index().entry(id)));
        }
        for (String id : other.organisations()) {
            Optional<Organisation> organisation = reader.index().organisation(id);
            if (organisation.isPresent()) {
                about.add(reader.text(organisation.get().name().official()));
            }
        }
        if (!about.isEmpty()) {
            add("reason.about", listed(about), reason);
        }
        if (!other.tags().isEmpty()) {
            List<Text> tags = new ArrayList<>();
            for (Tag tag : other.tags()) {
                if (!tags.isEmpty()) {
                    tags.add(reader.message("list.separator"));
                }
                tags.add(Text.of(tag.name()));
            }
            add(about.isEmpty() ? "reason.tags" : "reason.tags.too", tags, reason);
        }
        return new Connections.Item(reader.link(other.entry()), joined(reason));
    }

    /** Names as an enumeration, with another word between the last two. */
    private List<Text> listed(List<Text> names) {
        if (names.size() < 2) {
            return names;
        }
        List<Text> parts = new ArrayList<>();
        String[] last = reader.messages().text("list.last", PLACE, PLACE).split(PLACE, -1);
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                parts.add(i < names.size() - 1 ? reader.message("list.separator") : Text.of(last[1]));
            }
            parts.add(names.get(i));
        }
        return parts;
    }

    private void add(String key, List<Text> names, List<Text> reason) {
        String around = reader.messages().text(key, PLACE);
        int place = around.indexOf(PLACE);
        int behind = place + PLACE.length();
        int end = around.indexOf(PLACE, behind);
        reason.add(Text.of(around.substring(0, place)));
        reason.addAll(names);
        reason.add(Text.of(around.substring(behind, end < 0 ? around.length() : end)));
    }

    /** Joins adjacent parts in the page's language, so that there is less to print. */
    private static List<Text> joined(List<Text> parts) {
        List<Text> joined = new ArrayList<>();
        StringBuilder own = new StringBuilder();
        for (Text part : parts) {
            if (part.lang() == null) {
                own.append(part.text());
            } else {
                addTo(joined, own);
                joined.add(part);
            }
        }
        addTo(joined, own);
        return joined;
    }

    private static void addTo(List<Text> joined, StringBuilder own) {
        if (!own.isEmpty()) {
            joined.add(Text.of(own.toString()));
            own.setLength(0);
        }
    }

    /** The documents that mention something, except those that are already {@code listed} on the page. */
    public MentionedIn mentionedIn(Subject.Kind kind, String id, List<ContentId> listed) {
        List<ContentId> all = connections.naming(kind, id, language).stream()
                .filter(document -> !listed.contains(document))
                .toList();
        int first = Math.min(all.size(), FIRST);
        int shown = Math.min(all.size(), FIRST + MORE);
        return new MentionedIn(links(all.subList(0, first)), links(all.subList(first, shown)), all.size() - shown);
    }
}
