package org.programmekb.connection;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.programmekb.config.Language;
import org.programmekb.content.Entry;
import org.programmekb.index.SiteIndex;
import org.programmekb.source.ContentId;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Fingerprint;
import org.programmekb.trace.Question;

/** Answers to questions about connections. All are derived from what documents say, link to and name. */
record ConnectionAnswers(Connections connections, SiteIndex index) {
    /** Question about the documents that link to an entry. */
    static final String LINKS = "links-here";
    /** Question about the documents that name a term, an organisation or a person. */
    static final String MENTIONS = "mentions";
    /** Question about the entries that are most similar to an entry, and the reasons. */
    static final String RELATED = "related";
    /** Question about the people that documents name. */
    static final String PEOPLE = "people";
    /** Question about all tags of a language. */
    static final String TAGS = "tags";
    /** Question about one tag. */
    static final String TAG = "tag";
    /** Question about the documents with a tag. */
    static final String TAGGED = "tagged";

    void addTo(Answers answers) {
        answers.addToBasis(connections::fingerprint)
                .addDerived(LINKS, question -> in(question.detail(), language -> links(question, language)))
                .addDerived(
                        MENTIONS,
                        question -> in(
                                question.detail(), language -> ids(connections.naming(question.subject(), language))))
                .addDerived(
                        RELATED,
                        question -> in(
                                question.detail(),
                                language -> ids(connections.related(index.id(question.subject()), language).stream()
                                        .map(Entry::id)
                                        .toList())))
                .addDerived(PEOPLE, question -> Fingerprint.of(connections.people()))
                .addDerived(
                        TAGS,
                        question -> in(question.subject(), language -> Fingerprint.of(connections.tags(language))))
                .addDerived(TAG, question -> in(question.subject(), language -> tag(question, language)))
                .addDerived(TAGGED, question -> in(question.subject(), language -> tagged(question, language)));
    }

    private long in(String code, ToLongFunction<Language> answer) {
        Optional<Language> language = index.config().language(code);
        return language.isPresent() ? answer.applyAsLong(language.get()) : 0;
    }

    private long links(Question question, Language language) {
        ContentId id = index.id(question.subject());
        return new Fingerprint()
                .add(ids(connections.linking(id, language)))
                .add(ids(connections.unlisted(id, language)))
                .value();
    }

    private long tag(Question question, Language language) {
        return connections
                .tag(question.detail(), language)
                .map(tag -> new Fingerprint().add(tag.name()).add(tag.slug()).value())
                .orElse(0L);
    }

    private long tagged(Question question, Language language) {
        return connections
                .tag(question.detail(), language)
                .map(tag -> ids(connections.tagged(tag)))
                .orElse(0L);
    }

    private static long ids(List<ContentId> ids) {
        Fingerprint fingerprint = new Fingerprint().add(ids.size());
        ids.forEach(id -> fingerprint.add(id.type().word()).add(id.slug()));
        return fingerprint.value();
    }
}
