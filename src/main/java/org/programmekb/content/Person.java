package org.programmekb.content;

import java.util.List;
import java.util.Optional;
import org.programmekb.config.LocalizedText;

/**
 * A person in {@code people.yaml}.
 *
 * @param name the name to use, and other spellings of it
 * @param family the family name, which is the first or last part of the name
 * @param role the person's function
 * @param organisation the id of the organisation in which the person has this role
 * @param sources what this rests on
 */
public record Person(
        String id,
        ProperName name,
        Optional<LocalizedText> family,
        Optional<LocalizedText> role,
        Optional<String> organisation,
        List<Citation> sources) {
    public Person {
        sources = List.copyOf(sources);
    }
}
