package org.programmekb.names;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.Organisation;
import org.programmekb.content.Person;
import org.programmekb.content.Programme;
import org.programmekb.content.ProperName;
import org.programmekb.content.Term;

/** Programmes that consist of names only. */
final class Programmes {
    static final Language EN = new Language("en", "en", "English", false);
    static final Language ZH = new Language("zh", "zh-Hans", "简体中文", false);

    private final List<Organisation> organisations = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();

    static LocalizedText text(String en, String zh) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("en", en);
        texts.put("zh", zh);
        return new LocalizedText(texts);
    }

    /** An organisation with variants in English or Chinese, whichever their first character is. */
    Programmes organisation(String id, LocalizedText name, String... variants) {
        return organisation(id, name, Optional.empty(), variants);
    }

    Programmes organisation(String id, LocalizedText name, Optional<LocalizedText> shortName, String... variants) {
        Map<String, List<String>> others = new LinkedHashMap<>();
        for (String variant : variants) {
            others.computeIfAbsent(variant.charAt(0) < 0x2E80 ? "en" : "zh", language -> new ArrayList<>())
                    .add(variant);
        }
        organisations.add(new Organisation(
                id,
                new ProperName(name, Map.of(), others),
                Optional.empty(),
                shortName,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
        return this;
    }

    Programmes term(String id, LocalizedText name, Optional<LocalizedText> shortForm) {
        terms.add(new Term(
                id,
                new ProperName(name, Map.of(), Map.of()),
                Optional.empty(),
                shortForm,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of()));
        return this;
    }

    Programmes person(LocalizedText name, String family) {
        people.add(new Person(
                "person",
                new ProperName(name, Map.of(), Map.of()),
                Optional.of(family).filter(part -> !part.isEmpty()).map(LocalizedText::ofAll),
                Optional.empty(),
                Optional.empty(),
                List.of()));
        return this;
    }

    List<Person> people() {
        return people;
    }

    NamesInLanguage in(Language language) {
        Programme programme = new Programme(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                organisations,
                terms,
                people,
                List.of(),
                List.of());
        return NameAuthority.of(programme, List.of(EN, ZH)).in(language);
    }
}
