package org.programmekb.content.field;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.diagnostic.Message;

/** The form of a value, for programs that help authors to write it: schemas for text editors and the fields of forms. */
public sealed interface Form {
    /** Any text; a number is a text, too. */
    record Text() implements Form {}

    /**
     * A text that matches a regular expression.
     *
     * @param name what such texts are called: {@code web-address}
     * @param pattern in the syntax that Java and JavaScript have in common; the whole text matches
     * @param hint what to write, for a text that does not match
     */
    record Matching(String name, String pattern, Message hint) implements Form {}

    /** A year, a month, a day or a date with time. */
    record Date() implements Form {}

    /** {@code true} or {@code false}. */
    record Truth() implements Form {}

    /**
     * One of these words.
     *
     * @param hint what to write, if they are too many to be listed
     */
    record Choice(List<String> words, Optional<Message> hint) implements Form {
        public Choice {
            words = List.copyOf(words);
        }
    }

    /**
     * A number.
     *
     * @param isWhole whether it has no decimals
     * @param least the smallest number
     * @param most the largest number
     */
    record Numeric(boolean isWhole, Optional<Integer> least, Optional<Integer> most) implements Form {}

    /** The id of one of these: {@code city}, {@code organisation}. */
    record Reference(List<String> targets) implements Form {
        public Reference {
            targets = List.copyOf(targets);
        }
    }

    /** The path of a file of the project. */
    record File(boolean isImage) implements Form {}

    /**
     * A value for each language.
     *
     * @param value the form of each
     * @param others what else may stand beside the languages
     */
    record ByLanguage(Form value, Map<String, Form> others) implements Form {}

    /** A value for each id. */
    record ById(Form id, Form value) implements Form {}

    /**
     * A list.
     *
     * @param isText whether it may also be written as a text with commas
     * @param isDistinct whether no item may be repeated
     */
    record Items(Form item, boolean isText, boolean isDistinct) implements Form {}

    /** A group of fields. */
    record Group(Schema fields) implements Form {}

    /** A value in one of several forms. */
    record Either(List<Form> forms) implements Form {
        public Either {
            forms = List.copyOf(forms);
        }
    }

    static Form either(Form... forms) {
        return new Either(List.of(forms));
    }

    static Form reference(String... targets) {
        return new Reference(List.of(targets));
    }

    /** The fields inside the value, if it is a group of fields or a list of such groups. */
    default Optional<Schema> group() {
        if (this instanceof Group group) {
            return Optional.of(group.fields());
        } else if (this instanceof Items list) {
            return list.item().group();
        }
        return this instanceof Either either
                ? either.forms().stream().flatMap(form -> form.group().stream()).findFirst()
                : Optional.empty();
    }
}
