package org.programmekb.names;

import java.util.Map;
import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.prose.Passage;

/** A finding about a name, with what should be written instead. */
record Report(Code code, Location location, String message, String hint) {
    static Report of(Occurrence found, Passage passage, Language language) {
        Name name = found.name();
        String official = official(name, language);
        Location location = passage.at(found.start(), found.end());
        return name.standing() == Name.Standing.FORMER
                ? new Report(
                        Code.NAME_FORMER,
                        location,
                        "`" + name.text() + "` is a former name of `" + official + "`",
                        "write `" + official + "`, or say that it is a former name")
                : new Report(
                        Code.NAME_VARIANT,
                        location,
                        "`" + name.text() + "` is not the official name",
                        "write `" + official + "`");
    }

    static Report of(PeopleSearch.Misspelt found, Passage passage) {
        return new Report(
                Code.NAME_MISSPELT,
                passage.at(found.start(), found.end()),
                "`" + found.written() + "` differs only slightly from the name `" + found.right() + "`",
                "write `" + found.right() + "`, or, if it is another person, add that person to content/people.yaml");
    }

    void to(Diagnostics diagnostics) {
        diagnostics.report(code, location, message, hint);
    }

    /** In the language of the name that was written, so that a Chinese name is offered for a Chinese one. */
    private static String official(Name name, Language language) {
        Map<String, String> official = name.official().byLanguage();
        return Optional.ofNullable(official.get(name.language()))
                .or(() -> name.official().in(language))
                .orElseGet(() -> official.values().iterator().next());
    }
}
