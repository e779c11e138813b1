package org.programmekb.dataset;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.Attachment;
import org.programmekb.content.Components;
import org.programmekb.content.Cooperation;
import org.programmekb.content.Entry;
import org.programmekb.content.Picture;
import org.programmekb.content.PilotProject;
import org.programmekb.content.StageChange;
import org.programmekb.content.Version;
import org.programmekb.index.Addresses;
import org.programmekb.index.Phases;
import org.programmekb.index.RelatedIds;
import org.programmekb.render.NewestChange;
import org.programmekb.render.RenderContext;
import org.programmekb.render.metadata.DataSets;
import org.programmekb.source.ContentId;
import org.programmekb.trace.Trace;
import org.programmekb.trace.Trace.Traced;
import org.programmekb.type.ContentType;

/** JSON objects of the headers and facts of entries. Cached, because most entries are in several files. */
final class EntryMembers {
    /**
     * Cache size; more would take hundreds of megabytes. The entries of larger sites are converted again for every
     * file.
     */
    private static final int KEPT = 5_000;

    private final RenderContext context;
    private final SiteConfig config;
    private final Words words;
    private final List<ContentType> published;
    private final Map<ContentId, Traced<JsonObject>> known = new ConcurrentHashMap<>();

    EntryMembers(RenderContext context) {
        this.context = context;
        this.config = context.config();
        this.words = new Words(config);
        this.published = DataSets.published(config);
    }

    Words words() {
        return words;
    }

    /** The published entries of a type in the order of their ids. */
    List<Entry> entries(ContentType type) {
        return context.index().all(Entry.class, type, config.defaultLanguage()).all().stream()
                .sorted(Comparator.comparing(Entry::id))
                .toList();
    }

    /** The object of an entry; callers must not change it. */
    JsonObject of(Entry entry) {
        Traced<JsonObject> found = known.get(entry.id());
        if (found == null) {
            found = Trace.of(() -> read(entry));
            if (known.size() < KEPT) {
                known.put(entry.id(), found);
            }
        }
        return Trace.use(found);
    }

    /** The objects of a type in the order of their ids, each created on demand. */
    List<JsonObject> all(ContentType type) {
        return JsonObject.onDemand(entries(type), this::of);
    }

    private JsonObject read(Entry entry) {
        List<Version> versions = context.index().versions(entry);
        JsonObject data = new JsonObject()
                .put("id", entry.id().toString())
                .put("type", entry.id().type().word());
        entry.properName().ifPresent(name -> words.put(data, name));
        JsonObject title = new JsonObject();
        JsonObject summary = new JsonObject();
        JsonObject tags = new JsonObject();
        JsonObject url = new JsonObject();
        JsonObject modified = new JsonObject();
        for (Version version : versions) {
            String code = version.language().code();
            title.put(code, version.title());
            summary.put(code, version.summary());
            tags.put(code, version.tags());
            url.put(code, context.absoluteUrl(context.index().rows().address(entry, version.language())));
            modified.put(code, NewestChange.of(context, version).map(Instant::toString));
        }
        data.put("title", title)
                .put("summary", summary)
                .put("date", Words.date(entry.core().date()))
                .put("tags", tags);
        putDerived(data, entry);
        new FieldMembers(context, words).put(data, entry);
        return data.put("phases", Phases.of(entry, context.index().phases()), words::participation)
                .put("sources", words.citations(entry.core().sources()))
                .put("attachments", entry.core().attachments(), this::attachment)
                .put(
                        "image",
                        // One without a description is reported at its source.
                        entry.core()
                                .picture()
                                .filter(picture -> !picture.alt().isEmpty())
                                .map(this::picture))
                .put("relations", relations(entry))
                .put("url", url)
                .put("json", context.absoluteUrl(Addresses.dataOf(entry.id())))
                .put("modified", modified);
    }

    /** What follows from several fields, or from other entries. */
    private void putDerived(JsonObject data, Entry entry) {
        if (entry instanceof PilotProject project) {
            data.put("stage", Words.word(project.stage()))
                    .put(
                            "stages",
                            project.stages().entrySet().stream()
                                    .filter(stage -> context.index().isPublished(stage.getKey()))
                                    .map(stage -> new JsonObject()
                                            .put("city", stage.getKey().toString())
                                            .put("stage", Components.word(stage.getValue())))
                                    .toList())
                    .put("history", project.history(), this::change);
        } else if (entry instanceof Cooperation cooperation) {
            data.put("memoranda", published(cooperation.memoranda()));
        }
    }

    private JsonObject attachment(Attachment attachment) {
        return new JsonObject()
                .put("title", words.text(attachment.title()))
                .put("url", context.completed(context.links().address(attachment.file())))
                .put("bytes", attachment.file().size())
                .put("language", attachment.language())
                .put("date", Words.date(attachment.date()));
    }

    private JsonObject change(StageChange change) {
        return new JsonObject()
                .put("stage", Components.word(change.stage()))
                .put("date", Words.date(Optional.of(change.date())))
                .put("cities", published(change.cities()))
                .put("statedBy", Words.word(change.statedBy()))
                .put("evidence", words.citations(change.evidence()));
    }

    private JsonObject picture(Picture picture) {
        return new JsonObject()
                .put("url", context.completed(context.links().address(picture.file())))
                .put("alt", words.text(picture.alt()))
                .put("credit", words.text(picture.credit()))
                .put("licence", picture.licence());
    }

    private JsonObject relations(Entry entry) {
        RelatedIds related = RelatedIds.of(context.index(), entry.id());
        JsonObject relations = new JsonObject();
        for (ContentType type : published) {
            relations.put(type.folder(), ids(related.of(type)));
        }
        return relations
                .put("partners", ids(related.partners()))
                .put("organisations", entry.core().relations().organisations(), Words::organisationId);
    }

    private List<String> published(List<ContentId> ids) {
        return ids(ids.stream().filter(context.index()::isPublished).toList());
    }

    private static List<String> ids(List<ContentId> ids) {
        return ids.stream().map(ContentId::toString).toList();
    }
}
