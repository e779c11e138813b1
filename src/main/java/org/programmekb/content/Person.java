package org.programmekb.content;

import java.util.Optional;
import org.programmekb.config.LocalizedText;

/**
 * A person in {@code people.yaml}.
 *
 * @param name the name to use, and other spellings of it
 * @param family the family name, which is the first or last part of the name
 * @param role the person's function
 * @param organisation the id of the organisation in which the person has this role
 */
public record Person(
        String id,
        ProperName name,
        Optional<LocalizedText> family,
        Optional<LocalizedText> role,
        Optional<String> organisation) {}
