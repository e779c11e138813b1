package org.programmekb.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Organisation;
import org.programmekb.content.Person;
import org.programmekb.content.Programme;
import org.programmekb.content.ProperName;
import org.programmekb.content.Term;
import org.programmekb.names.Name.Standing;
import org.programmekb.names.Subject.Kind;

/** Registry of all names in the programme: the official ones in all languages, and their variants. */
public final class NameAuthority {
    private final List<Name> names = new ArrayList<>();
    private final Map<Language, NamesInLanguage> byLanguage = new HashMap<>();
    private final Map<String, Subject> organisations = new HashMap<>();
    private final List<Person> people;

    private NameAuthority(Programme programme, List<Language> languages) {
        this.people = people(programme);
        for (Term term : programme.terms()) {
            List<Organisation> same = programme.organisations().stream()
                    .filter(organisation -> isSame(term, organisation))
                    .toList();
            Subject subject = new Subject(
                    Kind.TERM,
                    term.id(),
                    term.term(),
                    Stream.concat(
                                    Stream.of("kb:term/" + term.id()),
                                    same.stream().map(NameAuthority::target))
                            .toList());
            same.forEach(organisation -> organisations.putIfAbsent(organisation.id(), subject));
            add(term.name(), term.shortForm(), subject);
        }
        for (Organisation organisation : programme.organisations()) {
            Subject subject = organisations.computeIfAbsent(
                    organisation.id(),
                    id -> new Subject(
                            Kind.ORGANISATION, id, organisation.name().official(), List.of(target(organisation))));
            add(organisation.name(), organisation.shortName(), subject);
        }
        for (City city : programme.cities()) {
            add(city.name(), Optional.empty(), subject(Kind.CITY, city.id().slug(), city.name()));
        }
        for (Cluster cluster : programme.clusters()) {
            Subject subject = subject(Kind.CLUSTER, cluster.id().slug(), cluster.name());
            add(cluster.name(), Optional.empty(), subject);
        }
        for (Person person : people) {
            add(person.name(), Optional.empty(), subject(Kind.PERSON, person.id(), person.name()));
        }
        languages.forEach(language -> byLanguage.put(language, new NamesInLanguage(language, names)));
    }

    /** Collects the names in a programme. */
    public static NameAuthority of(Programme programme, List<Language> languages) {
        return new NameAuthority(programme, languages);
    }

    /** The names that may occur in a text in this language. */
    public NamesInLanguage in(Language language) {
        NamesInLanguage own = byLanguage.get(language);
        if (own == null) {
            throw new IllegalArgumentException("not a language of the site: " + language.code());
        }
        return own;
    }

    /** The subject of an organisation: the term if it is also a term. */
    public Optional<Subject> organisation(String id) {
        return Optional.ofNullable(organisations.get(id));
    }

    List<Person> people() {
        return people;
    }

    /** People with an entry, and mayors. */
    private static List<Person> people(Programme programme) {
        List<Person> people = new ArrayList<>(programme.people());
        for (City city : programme.cities()) {
            city.mayor().ifPresent(name -> {
                ProperName official = new ProperName(LocalizedText.ofAll(name), Map.of(), Map.of());
                people.add(new Person(
                        city.id().toString(),
                        official,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
            });
        }
        return people;
    }

    private static Subject subject(Kind kind, String id, ProperName name) {
        return new Subject(kind, id, name.official(), List.of());
    }

    private static String target(Organisation organisation) {
        return "kb:organisation/" + organisation.id();
    }

    /** An organisation that the glossary explains is the same subject as that term. */
    private static boolean isSame(Term term, Organisation organisation) {
        return share(term.term(), organisation.name().official())
                || term.shortForm().isPresent()
                        && organisation.shortName().isPresent()
                        && share(
                                term.shortForm().get(), organisation.shortName().get());
    }

    private static boolean share(LocalizedText one, LocalizedText other) {
        return one.byLanguage().entrySet().stream()
                .anyMatch(text -> text.getValue().equals(other.byLanguage().get(text.getKey())));
    }

    private void add(ProperName name, Optional<LocalizedText> shortForm, Subject subject) {
        add(name.official().byLanguage(), Standing.OFFICIAL, name, subject);
        shortForm.ifPresent(text -> add(text.byLanguage(), Standing.SHORT, name, subject));
        addAll(name.shortForms(), Standing.SHORT, name, subject);
        addAll(name.former(), Standing.FORMER, name, subject);
        addAll(name.variants(), Standing.VARIANT, name, subject);
    }

    private void addAll(Map<String, List<String>> texts, Standing standing, ProperName name, Subject subject) {
        texts.forEach((language, each) -> each.forEach(text -> add(Map.of(language, text), standing, name, subject)));
    }

    private void add(Map<String, String> texts, Standing standing, ProperName name, Subject subject) {
        texts.forEach((language, text) -> forms(text, language, subject)
                .forEach(form -> names.add(
                        new Name(form.strip().replaceAll("\\s+", " "), language, standing, name.official(), subject))));
    }

    /** A text, and its regular plural if it is a term that is or may be English; terms are often written in the plural. */
    private static List<String> forms(String text, String language, Subject subject) {
        boolean isEnglish = language.equals("en") || language.isEmpty();
        if (!isEnglish || subject.kind() != Kind.TERM || !text.matches("(?s).*[a-zA-Z&&[^sS]]")) {
            return List.of(text);
        }
        return List.of(
                text,
                text.matches("(?s).*[^aeiou]y")
                        ? text.substring(0, text.length() - 1) + "ies"
                        : text + (text.matches("(?s).*(x|ch|sh)") ? "es" : "s"));
    }
}
