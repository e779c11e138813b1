package org.programmekb.type;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field that a project describes.
 *
 * @param name the name as authors write it
 * @param kind the kind of its values
 * @param target the word of the type that a relation leads to; empty for other kinds
 * @param isList whether it has several values
 * @param values the words of a choice, each with its texts by language
 * @param fields the fields of a group
 * @param required the names of those that a group must have
 * @param least the smallest number
 * @param most the largest number
 * @param label what it is called, by language
 * @param help what to write, by language; empty if the name says it
 * @param example a value as authors write it
 * @param inverse the name of a relation on the page that it leads to, by language
 * @param isPublished whether it is in the open data
 * @param property the property of schema.org that it is
 * @param standard the word that a choice has where none is written
 */
public record FieldDescription(
        String name,
        FieldKind kind,
        Optional<String> target,
        boolean isList,
        Map<String, Map<String, String>> values,
        List<FieldDescription> fields,
        Set<String> required,
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        Map<String, String> label,
        Map<String, String> help,
        String example,
        Map<String, String> inverse,
        boolean isPublished,
        Optional<String> property,
        Optional<String> standard) {
    private static final Pattern WORD_START = Pattern.compile("-(.)");

    public FieldDescription {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        fields = List.copyOf(fields);
        required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
    }

    /** Whether the program describes it; its label is then among the texts of the program. */
    public boolean isOfProgram() {
        return label.isEmpty();
    }

    /** The name of its member in the open data: {@code areaKm2} for {@code area-km2}. */
    public String member() {
        return name.indexOf('-') < 0
                ? name
                : WORD_START
                        .matcher(name)
                        .replaceAll(
                                start -> Matcher.quoteReplacement(start.group(1).toUpperCase(Locale.ROOT)));
    }
}
