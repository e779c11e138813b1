package org.programmekb.type;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of values that a field can have which a project describes. */
public enum FieldKind {
    /** A text, by language. */
    TEXT,
    /** A text that is the same in all languages. */
    LINE,
    DATE,
    PERIOD,
    NUMBER,
    URL,
    EMAIL,
    COUNTRY,
    MONEY,
    /** The number of a UN Sustainable Development Goal. */
    GOAL,
    /** One of the words that the field lists. */
    CHOICE,
    /** A group of fields. */
    GROUP,
    /** A source that is cited. */
    SOURCE,
    CONTACT,
    /** A city, an organisation or a text. */
    PARTY,
    PERSON,
    ORGANISATION,
    /** A term of the glossary. */
    TERM,
    FILE,
    /** An entry of a type, whose word the field has as its type. */
    RELATION,
    /** A kind that is wrong in the description, which is reported; documents may have any value. */
    UNKNOWN,
    // Only the program describes fields of the following kinds.
    /** The official name with its other forms. */
    NAME,
    /** The name in Latin letters without tones, by which Chinese indexes sort. */
    READING,
    /** A whole number that is not negative. */
    COUNT,
    YEAR,
    /** A number greater than zero. */
    POSITIVE,
    LATITUDE,
    LONGITUDE,
    /** A side of the cooperation. */
    SIDE,
    /** A city or an organisation. */
    LEAD,
    /** A period whose ends, {@code from} and {@code to}, stand in the group itself. */
    SPAN,
    /** The stage of a project, in all of its cities or in each. */
    STAGE,
    EVENT;

    /** Whether the description of a project names the kind by its own word. */
    private boolean isNamed() {
        return compareTo(RELATION) < 0;
    }

    /** The word in a description of a type. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this word; a relation has the word of the type that it leads to. */
    public static Optional<FieldKind> of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.isNamed() && kind.word().equals(word))
                .findFirst();
    }

    /** The words of all kinds but relations. */
    public static List<String> words() {
        return Arrays.stream(values())
                .filter(FieldKind::isNamed)
                .map(FieldKind::word)
                .toList();
    }

    /** Whether a list can be grouped and filtered by such a field: it has few values, which have names. */
    public boolean isFilter() {
        return this == CHOICE || this == RELATION || this == COUNTRY || this == ORGANISATION;
    }
}
