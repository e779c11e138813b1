package org.programmekb.index;

import java.util.List;
import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.content.Entry;
import org.programmekb.content.PilotProject;
import org.programmekb.content.Version;
import org.programmekb.markup.Document;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.source.ContentId;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Fingerprint;
import org.programmekb.trace.Question;

/** Answers to questions about the published content. */
record SiteAnswers(SiteIndex index) {
    /** Question about the header of an entry in all languages, and which of them are published. */
    static final String ENTRY = "entry";
    /** Question whether an entry is published, and whether it is a row. */
    static final String PUBLISHED = "published";
    /** Question about the address of the row of a news item. */
    static final String ADDRESS = "address";
    /** Question about the prose of one version of an entry. */
    static final String PROSE = "prose";
    /** Question about the names in the prose of one version of an entry. */
    static final String NAMES = "names";
    /** Question about the ids in the prose of an entry, in all languages. */
    static final String ANCHORS = "anchors";
    /** Question about the length of a list. */
    static final String LIST_SIZE = "size";
    /** Question whether a list is empty. */
    static final String LIST_EMPTY = "empty";
    /** Question about the entries in a part of a list. */
    static final String LIST_PART = "part";
    /** Question about the news before and after an item. */
    static final String NEIGHBOURS = "neighbours";
    /** Question about everything related to an entry. */
    static final String RELATED = "relations";
    /** Question about the number of news items in each year. */
    static final String YEARS = "years";

    void addTo(Answers answers) {
        answers.addToBasis(this::basis)
                .addDerived(
                        ENTRY,
                        question -> index.find(id(question)).map(this::entry).orElse(0L))
                .addDerived(
                        PUBLISHED,
                        question -> index.find(id(question))
                                .map(entry -> 1 + Fingerprint.of(index.rows().state(entry.id())))
                                .orElse(0L))
                .addDerived(
                        ADDRESS,
                        question -> Fingerprint.of(index.rows().newsAddress(id(question), language(question.detail()))))
                .add(
                        PROSE,
                        question -> prose(question)
                                .map(document -> document.body().fingerprint())
                                .orElse(0L))
                .add(NAMES, question -> prose(question).map(index::near).orElse(0L))
                .add(
                        ANCHORS,
                        question -> index.find(id(question)).map(this::anchors).orElse(0L))
                .addDerived(LIST_SIZE, question -> list(question).untraced().size())
                .addDerived(LIST_EMPTY, question -> list(question).untraced().isEmpty() ? 1 : 0)
                .addDerived(LIST_PART, this::part)
                .addDerived(NEIGHBOURS, this::neighbours)
                .addDerived(
                        RELATED,
                        question ->
                                Fingerprint.of(index.lists.related(id(question)).toString()))
                .addDerived(YEARS, question -> Fingerprint.of(index.newsByYear().toString()));
        List.of(index.organisations, index.terms, index.sources, index.phases)
                .forEach(register -> register.addTo(answers));
    }

    private ContentId id(Question question) {
        return index.id(question.subject());
    }

    /**
     * Fingerprint of the content of entries without prose, and of everything they may refer to: lists and their order
     * depend on it.
     */
    private long basis() {
        Fingerprint fingerprint = new Fingerprint();
        index.published()
                .forEach(entry -> fingerprint.add(entry.id().toString()).add(entry(entry)));
        return fingerprint
                .add(Fingerprint.of(index.organisations()))
                .add(Fingerprint.of(index.terms()))
                .value();
    }

    private long entry(Entry entry) {
        Fingerprint fingerprint = new Fingerprint()
                .add(entry.core().fingerprint())
                .add(index.rows().state(entry.id()));
        if (entry instanceof PilotProject project) {
            // The day on which a planned stage is reached changes no file.
            fingerprint.add(project.planned().size());
        }
        Publication.event(entry).ifPresent(event -> fingerprint.add(event.isUpcoming(index.config()) ? 1 : 0));
        for (Version version : index.versions(entry)) {
            fingerprint
                    .add(version.language().code())
                    .add(version.document().source().path())
                    .add(index.previewState(entry, version).orElse(""));
        }
        return fingerprint.value();
    }

    private Optional<Document> prose(Question question) {
        return index.find(id(question)).stream()
                .flatMap(entry -> index.versions(entry).stream())
                .filter(version -> version.language().code().equals(question.detail()))
                .map(Version::document)
                .findFirst();
    }

    private long anchors(Entry entry) {
        Fingerprint fingerprint = new Fingerprint();
        for (Version version : index.versions(entry)) {
            DocumentBody body = version.document().body();
            fingerprint.add(Fingerprint.of(index.headingIds(entry.id()).of(version.language())));
            body.headings().forEach(heading -> fingerprint.add(heading.id()));
            fingerprint.add(Fingerprint.of(body.ids()));
        }
        return fingerprint.value();
    }

    private EntryList<Entry> list(Question question) {
        int space = question.detail().indexOf(' ');
        String code = space < 0 ? question.detail() : question.detail().substring(0, space);
        return index.list(ListName.parse(question.subject()), Entry.class, language(code));
    }

    private Language language(String code) {
        return index.config().language(code).orElseThrow();
    }

    private long part(Question question) {
        String[] range = question.detail().split(" ");
        List<Entry> part = list(question).untraced(Integer.parseInt(range[1]), Integer.parseInt(range[2]));
        Fingerprint fingerprint = new Fingerprint();
        for (Entry entry : part) {
            fingerprint.add(entry.id().type().word()).add(entry.id().slug());
        }
        return fingerprint.value();
    }

    private long neighbours(Question question) {
        return index.find(id(question))
                .map(item -> {
                    Neighbours<?> neighbours = index.neighbours(item, language(question.detail()));
                    return Fingerprint.of(List.of(
                            neighbours.newer().map(Entry::id).toString(),
                            neighbours.older().map(Entry::id).toString()));
                })
                .orElse(0L);
    }
}
