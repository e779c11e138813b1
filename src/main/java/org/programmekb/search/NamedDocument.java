package org.programmekb.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.Organisation;
import org.programmekb.content.Person;
import org.programmekb.content.Source;
import org.programmekb.content.Term;
import org.programmekb.index.Addresses;
import org.programmekb.trace.Fingerprint;

/**
 * Search document for a term, an organisation or a person, which share a page with others, or for a page that the program
 * makes.
 *
 * @param type the key of its type
 * @param path the path of its page with its anchor
 * @param title its official name
 * @param names all its names
 * @param synonyms names of terms with the same meaning
 * @param text the text below its name
 * @param fingerprint of the source
 */
record NamedDocument(
        String type,
        String path,
        String title,
        List<String> names,
        List<String> synonyms,
        List<Block> text,
        long fingerprint)
        implements SearchDocument {
    NamedDocument {
        names = List.copyOf(names);
        synonyms = List.copyOf(synonyms);
        text = List.copyOf(text);
    }

    /** The synonyms of terms by the ids of these; the relation holds in both directions. */
    static Map<String, List<Term>> synonyms(Collection<Term> all) {
        Map<String, Set<String>> related = new HashMap<>();
        for (Term term : all) {
            for (String other : term.same()) {
                related.computeIfAbsent(term.id(), id -> new HashSet<>()).add(other);
                related.computeIfAbsent(other, id -> new HashSet<>()).add(term.id());
            }
        }
        Map<String, List<Term>> synonyms = new HashMap<>();
        for (Term term : all) {
            for (String other : related.getOrDefault(term.id(), Set.of())) {
                synonyms.computeIfAbsent(other, id -> new ArrayList<>()).add(term);
            }
        }
        return synonyms;
    }

    /** A term in this language, if it has a name there. */
    static Optional<SearchDocument> of(Term term, List<Term> synonyms, Language language) {
        return term.name()
                .official()
                .in(language)
                .map(title -> new NamedDocument(
                        "term",
                        Addresses.glossary(language) + "#" + term.id(),
                        title,
                        Naming.all(term.name(), term.shortForm(), term.pinyin()),
                        names(synonyms, language),
                        below(term.meaning(), language),
                        Fingerprint.of(term.toString())));
    }

    /** An organisation in this language, if it has a name there. */
    static Optional<SearchDocument> of(Organisation organisation, Language language) {
        return organisation
                .name()
                .official()
                .in(language)
                .map(title -> new NamedDocument(
                        "organisation",
                        Addresses.involved(language) + "#" + organisation.id(),
                        title,
                        Naming.all(organisation.name(), organisation.shortName(), organisation.pinyin()),
                        List.of(),
                        below(organisation.description(), language),
                        Fingerprint.of(organisation.toString())));
    }

    /** A person in this language who is in the list of people. */
    static Optional<SearchDocument> of(Person person, Language language) {
        return person.name()
                .official()
                .in(language)
                .map(title -> new NamedDocument(
                        "person",
                        Addresses.involved(language) + "#" + person.id(),
                        title,
                        Naming.all(person.name(), Optional.empty(), Optional.empty()),
                        List.of(),
                        below(person.role(), language),
                        Fingerprint.of(person.toString())));
    }

    /** A source, found by its title and its publisher. */
    static Optional<SearchDocument> of(Source source, Language language) {
        return source.title()
                .in(language)
                .map(title -> new NamedDocument(
                        "source",
                        Addresses.sources(language) + "#" + source.id(),
                        title,
                        List.of(),
                        List.of(),
                        below(source.publisher(), language),
                        Fingerprint.of(source.toString())));
    }

    /** Readers look for what a source tells before they look for the source. */
    @Override
    public int titleWeight() {
        return type.equals("source") ? Block.BODY : Block.TITLE;
    }

    /** A page that the program makes, with its title and its other names. */
    static SearchDocument ofPage(String path, List<String> names, List<String> text) {
        return new NamedDocument(
                "page",
                path,
                names.get(0),
                names.stream().distinct().toList(),
                List.of(),
                text.stream().map(each -> new Block(Block.HEADING, each)).toList(),
                Fingerprint.of(path + names + text));
    }

    private static List<Block> below(Optional<LocalizedText> text, Language language) {
        return text.flatMap(known -> known.in(language)).stream()
                .map(own -> new Block(Block.HEADING, own))
                .toList();
    }

    private static List<String> names(List<Term> terms, Language language) {
        return terms.stream()
                .flatMap(other -> Stream.concat(
                        other.term().in(language).stream(),
                        other.shortForm().flatMap(text -> text.in(language)).stream()))
                .toList();
    }

    @Override
    public List<String> facets() {
        return List.of("type:" + type);
    }

    @Override
    public int size() {
        return text.stream().mapToInt(block -> block.text().length()).sum();
    }
}
