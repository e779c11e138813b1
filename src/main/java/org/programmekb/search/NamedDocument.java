package org.programmekb.search;

import java.util.List;
import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.Organisation;
import org.programmekb.content.ProperName;
import org.programmekb.content.Term;
import org.programmekb.index.Addresses;
import org.programmekb.trace.Fingerprint;

/**
 * A term or an organisation, which share a page with others.
 *
 * @param type the word for its type
 * @param path with its anchor
 * @param title its official name
 * @param names all that it is called
 * @param text what readers see below its name
 * @param fingerprint of the source
 */
record NamedDocument(String type, String path, String title, List<String> names, List<Block> text, long fingerprint)
        implements SearchDocument {
    NamedDocument {
        names = List.copyOf(names);
        text = List.copyOf(text);
    }

    /** A term in this language, if it has a name there. */
    static Optional<SearchDocument> of(Term term, Language language) {
        return of(
                "term",
                Addresses.glossary(language) + "#" + term.id(),
                term.name(),
                term.shortForm(),
                term.pinyin(),
                term.meaning().flatMap(meaning -> meaning.in(language)),
                Fingerprint.of(term.toString()),
                language);
    }

    /** An organisation in this language, if it has a name there. */
    static Optional<SearchDocument> of(Organisation organisation, Language language) {
        return of(
                "organisation",
                Addresses.organisations(language) + "#" + organisation.id(),
                organisation.name(),
                organisation.shortName(),
                organisation.pinyin(),
                Optional.empty(),
                Fingerprint.of(organisation.toString()),
                language);
    }

    private static Optional<SearchDocument> of(
            String type,
            String path,
            ProperName name,
            Optional<LocalizedText> shortName,
            Optional<String> pinyin,
            Optional<String> meaning,
            long fingerprint,
            Language language) {
        return name.official()
                .in(language)
                .map(title -> new NamedDocument(
                        type,
                        path,
                        title,
                        Naming.all(name, shortName, pinyin),
                        meaning.map(text -> List.of(new Block(Block.HEADING, text)))
                                .orElse(List.of()),
                        fingerprint));
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
