package org.programmekb.render.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.connection.Connections;
import org.programmekb.connection.Tag;
import org.programmekb.content.Entry;
import org.programmekb.content.Source;
import org.programmekb.index.Addresses;
import org.programmekb.index.Shown;
import org.programmekb.names.Subject;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;
import org.programmekb.source.ContentId;

/** Creates the view models of the connections between documents, for readers of one language. */
public final class ConnectionViews {
    private static final int MOST_MENTIONS = 6;

    private final Reader reader;
    private final Language language;
    private final Connections connections;

    public ConnectionViews(Reader reader) {
        this.reader = reader;
        this.language = reader.language();
        this.connections = reader.context().connections();
    }

    /**
     * The connections of an entry: its tags, the documents that have most in common with it, and the first of those that
     * link to it and that the page lists nowhere else.
     */
    public View of(Entry entry) {
        List<ContentId> links = connections.otherwiseUnlisted(entry, language);
        boolean isLong = links.size() > Connections.MOST_LINKS;
        return new View("connections")
                .with("tags", tags(entry))
                .with("related", connections.related(entry, language), this::related)
                .with("links", links(links.subList(0, Math.min(links.size(), Connections.MOST_LINKS))))
                .with("linksTotal", connections.linkingTo(entry, language).size())
                .with("linksUrl", isLong ? reader.url(own -> Addresses.linksTo(entry.id(), own)) : null);
    }

    private List<Link> links(List<ContentId> ids) {
        return ids.stream().map(id -> reader.link(reader.index().entry(id))).toList();
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

    /** A related document and its kind. */
    private View related(Entry other) {
        return new View()
                .with("link", reader.link(other))
                .with("kind", reader.words("kind." + other.id().type().word()));
    }

    /** All documents that cite a source. */
    public List<Link> citing(Source source) {
        return links(connections.naming(Subject.Kind.SOURCE, source.id(), language));
    }

    /**
     * The documents that mention something, except those that are already {@code listed} on the page: the first, their
     * number and that of the rest.
     */
    public View mentionedIn(Subject.Kind kind, String id, List<ContentId> listed) {
        List<ContentId> all = connections.naming(kind, id, language).stream()
                .filter(document -> !listed.contains(document))
                .toList();
        List<ContentId> shown = all.subList(0, Math.min(all.size(), MOST_MENTIONS));
        return new View("mentions")
                .with("links", links(shown))
                .with("total", all.size())
                .with("rest", all.size() - shown.size());
    }
}
