package org.programmekb.names;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.Document;
import org.programmekb.markup.DocumentTime;
import org.programmekb.markup.FactFile;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.markup.header.HeaderPassages;
import org.programmekb.prose.Passage;
import org.programmekb.prose.Run;
import org.programmekb.prose.WordFilter;
import org.programmekb.source.SourceFile;

/**
 * Check of prose for names that should not be used and for misspelt people. A body is read only if its words show that
 * it may contain one.
 */
public final class NameCheck {
    /** Fields with names of things, including deprecated ones. */
    private static final Set<String> NAMES = Set.of("name", "term", "short", "former", "variants", "family", "credit");

    private static final Set<String> OWN_TEXTS = Set.of("title", "summary", "alt", "image.alt");

    private final NameAuthority authority;
    private final SiteConfig config;
    private final Diagnostics diagnostics;
    private final DocumentTime time;
    private final PeopleSearch people;

    /** A check that reports to {@code diagnostics}. */
    public NameCheck(NameAuthority authority, SiteConfig config, DocumentTime time, Diagnostics diagnostics) {
        this.authority = authority;
        this.config = config;
        this.diagnostics = diagnostics;
        this.time = time;
        this.people = new PeopleSearch(authority.people());
    }

    /** Checks headers and bodies, published or not. */
    public void check(Collection<Document> documents) {
        documents.parallelStream()
                .forEach(document -> time.limit(document.source(), diagnostics, () -> check(document)));
    }

    /** Checks the texts in facts files. */
    public void checkFacts(Collection<FactFile> facts) {
        facts.parallelStream()
                .forEach(file -> time.limit(file.source(), diagnostics, () -> check(file.source(), file.fields())));
    }

    /** Checks a file that several documents share, if it exists. */
    public void check(SourceFile file, HeaderNode.Mapping fields) {
        for (Language language : config.languages()) {
            new Findings(language).checkFields(fields, false, file);
        }
    }

    private void check(Document document) {
        Findings findings = new Findings(document.language());
        findings.checkFields(document.header(), true, document.source());
        WordFilter wordFilter = document.body().wordFilter();
        if (findings.names.maySayOtherwise(wordFilter) || people.mayBeIn(wordFilter)) {
            BodyPassages.of(document, config.limits()).forEach(findings::check);
        }
        document.body().images().stream()
                .filter(image -> !image.alt().isEmpty())
                .forEach(image -> findings.check(new Passage(
                        Passage.Kind.ALTERNATIVE,
                        List.of(Run.words(image.alt())),
                        (passage, start, end) -> image.location())));
    }

    /** Findings in one document: each name is reported once. */
    private final class Findings {
        private final NamesInLanguage names;
        private final Language language;
        private final Set<String> reported = new HashSet<>();

        Findings(Language language) {
            this.names = authority.in(language);
            this.language = language;
        }

        /** Checks texts of fields: plain ones in the header of a document, others if a key gives their language. */
        void checkFields(HeaderNode node, boolean own, SourceFile file) {
            if (node instanceof HeaderNode.Sequence sequence) {
                sequence.items().forEach(item -> checkFields(item, false, file));
            } else if (node instanceof HeaderNode.Mapping mapping) {
                for (HeaderNode.Field field : mapping.fields()) {
                    if (NAMES.contains(field.name())) {
                        continue;
                    }
                    boolean isText = field.name().equals(language.code()) || own && OWN_TEXTS.contains(field.name());
                    if (isText && field.value() instanceof HeaderNode.Scalar scalar) {
                        check(HeaderPassages.passage(
                                scalar,
                                field.name().equals("title") ? Passage.Kind.TITLE : Passage.Kind.FACT,
                                () -> BodyPassages.text(file)));
                    } else {
                        checkFields(field.value(), own && field.name().equals("image"), file);
                    }
                }
            }
        }

        void check(Passage passage) {
            String text = passage.text();
            PassageNames found = new PassageNames(passage, text, names.find(text));
            found.unwanted().forEach(occurrence -> {
                if (reported.add(occurrence.name().text())) {
                    report(occurrence, passage);
                }
            });
            people.misspelt(text, found::isOwnWords, found.occurrences()).forEach(misspelt -> {
                if (reported.add(misspelt.written())) {
                    diagnostics.report(
                            Code.NAME_MISSPELT,
                            passage.at(misspelt.start(), misspelt.end()),
                            Message.of("name-misspelt.near", misspelt.written(), misspelt.right()),
                            Message.of("name-misspelt.hint-write", misspelt.right()));
                }
            });
        }

        private void report(Occurrence found, Passage passage) {
            Name name = found.name();
            Location location = passage.at(found.start(), found.end());
            String official = official(name);
            if (name.standing() == Name.Standing.FORMER) {
                diagnostics.report(
                        Code.NAME_FORMER,
                        location,
                        Message.of("name-former.of", name.text(), official),
                        Message.of("name-former.hint-write", official));
            } else {
                Message message = Message.of("name-variant.not-official", name.text());
                diagnostics.report(Code.NAME_VARIANT, location, message, Message.of("suggestion.write", official));
            }
        }

        /** The official name in the language of the written name, so that a Chinese one is suggested for a Chinese one. */
        private String official(Name name) {
            Map<String, String> official = name.official().byLanguage();
            return Optional.ofNullable(official.get(name.language()))
                    .or(() -> name.official().in(language))
                    .orElseGet(() -> official.values().iterator().next());
        }
    }
}
