package org.programmekb.connection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.content.CitedSources;
import org.programmekb.content.City;
import org.programmekb.content.Entry;
import org.programmekb.content.GatheringVisitor;
import org.programmekb.content.PersonReference;
import org.programmekb.content.Version;
import org.programmekb.index.LinkResolver;
import org.programmekb.index.LinkTarget;
import org.programmekb.index.SiteIndex;
import org.programmekb.markup.Document;
import org.programmekb.markup.body.WrittenLink;
import org.programmekb.names.NameAuthority;
import org.programmekb.names.NamesInLanguage;
import org.programmekb.names.Subject;
import org.programmekb.source.ContentId;
import org.programmekb.trace.Fingerprint;
import org.programmekb.type.Types;

/** Finds the links and mentions of documents. A body is read only if its words show that it may contain a name. */
final class DocumentSearch {
    private final LinkResolver links;
    private final NameAuthority names;
    private final Types types;
    private final FoundNames kept;
    private final Map<Written, LinkTarget> targets = new ConcurrentHashMap<>();

    DocumentSearch(SiteIndex index, LinkResolver links, FoundNames kept) {
        this.links = links;
        this.names = index.authority();
        this.types = index.config().types();
        this.kept = kept;
    }

    private record Written(String folder, String target) {}

    /**
     * The links and mentions of one version of a document.
     *
     * @param links other documents, published or not, sorted by id
     * @param subjects the subjects that it names, as {@code term/lap}, sorted
     */
    record Found(List<ContentId> links, List<String> subjects) {
        Found {
            links = List.copyOf(links);
            subjects = List.copyOf(subjects);
        }
    }

    Found in(Entry entry, Version version) {
        Document document = version.document();
        Set<ContentId> targets = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        for (WrittenLink link : document.body().links()) {
            LinkTarget target = target(document, link);
            if (target instanceof LinkTarget.ToEntry to) {
                targets.add(to.id());
            } else {
                subject(target).ifPresent(named::add);
            }
        }
        targets.remove(document.id());
        named.addAll(inProse(document));
        named.addAll(inHeader(entry, version));
        return new Found(List.copyOf(targets), List.copyOf(named));
    }

    /** Cached, because the documents of a folder have many links in common, with the same targets. */
    private LinkTarget target(Document document, WrittenLink link) {
        String path = document.source().path();
        Written written = new Written(path.substring(0, path.lastIndexOf('/')), link.target());
        return targets.computeIfAbsent(written, first -> links.target(document.source(), link.target()));
    }

    private Optional<String> subject(LinkTarget target) {
        if (target instanceof LinkTarget.ToCitation citation) {
            return Optional.of(Subject.Kind.SOURCE.word() + "/" + citation.source());
        }
        if (!(target instanceof LinkTarget.ToSubject to)) {
            return Optional.empty();
        }
        return to.kind() == Subject.Kind.ORGANISATION
                ? organisation(to.id())
                : Optional.of(to.kind().word() + "/" + to.id());
    }

    private List<String> inProse(Document document) {
        long near = names.in(document.language()).listedNear(document.body().wordFilter());
        if (near == 0) {
            return List.of();
        }
        long key = new Fingerprint()
                .add(document.language().code())
                .add(document.body().textFingerprint())
                .add(near)
                .value();
        return kept.of(key, () -> keys(own(document.language()).subjectsIn(document)));
    }

    /** Titles and summaries are short, but there are many of them. */
    private List<String> inHeader(Entry entry, Version version) {
        long key = new Fingerprint()
                .add(version.language().code())
                .add(entry.core().fingerprint())
                .add(names.in(version.language()).fingerprint())
                .value();
        return kept.of(
                key,
                () -> keys(Stream.concat(Stream.of(version.title()), version.summary().stream())
                        .flatMap(text -> own(version.language()).subjectsIn(text).stream())
                        .collect(Collectors.toSet())));
    }

    private NamesInLanguage own(Language language) {
        return names.in(language);
    }

    private static List<String> keys(Set<Subject> found) {
        return found.stream()
                .filter(Subject::isListed)
                .map(Subject::key)
                .sorted()
                .toList();
    }

    /** The subject of an organisation: the term, if the organisation is also a term. */
    Optional<String> organisation(String id) {
        return names.organisation(id).map(Subject::key);
    }

    /** The subjects that the facts of an entry refer to: organisations, the mayor of a city, people, sources. */
    List<String> inFacts(Entry entry, Language language) {
        Stream<String> mayor = entry instanceof City city
                ? city.mayor().stream().flatMap(name -> keys(own(language).subjectsIn(name)).stream())
                : Stream.empty();
        Stream<String> people = new Named(Subject.Kind.PERSON)
                .in(entry, types).stream().map(id -> Subject.Kind.PERSON.word() + "/" + id);
        Stream<String> sources = CitedSources.in(entry, types).stream()
                .flatMap(citation -> citation.source().stream())
                .map(source -> Subject.Kind.SOURCE.word() + "/" + source.id());
        return Stream.of(
                        organisationsIn(entry, types).stream().flatMap(id -> organisation(id).stream()),
                        mayor,
                        people,
                        sources)
                .flatMap(subjects -> subjects)
                .toList();
    }

    /** The organisations that the facts of an entry name, but for those for which its contact works. */
    static Set<String> organisationsIn(Entry entry, Types types) {
        Set<String> ids = new TreeSet<>(entry.core().relations().organisations());
        ids.addAll(new Named(Subject.Kind.ORGANISATION).in(entry, types));
        return ids;
    }

    /** The ids of people or of organisations in the fields of an entry. */
    private record Named(Subject.Kind kind) implements GatheringVisitor<String> {
        List<String> in(Entry entry, Types types) {
            return types.allFields(entry.id().type()).stream()
                    .flatMap(field -> entry.value(field).map(value -> visit(field, value)).stream())
                    .flatMap(List::stream)
                    .toList();
        }

        @Override
        public List<String> organisation(String id) {
            return kind == Subject.Kind.ORGANISATION ? List.of(id) : List.of();
        }

        @Override
        public List<String> person(PersonReference person) {
            return kind == Subject.Kind.PERSON && person instanceof PersonReference.Listed listed
                    ? List.of(listed.person())
                    : List.of();
        }
    }
}
