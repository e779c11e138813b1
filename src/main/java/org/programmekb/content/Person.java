package org.programmekb.content;

import java.util.Optional;
import org.programmekb.config.LocalizedText;

/**
 * A person in {@code people.yaml}.
 *
 * @param name as the person is to be called, and other spellings of it
 * @param family the part of the name that is the family name, first or last
 * @param role what the person does
 * @param organisation id of the organisation for which the person does it
 */
public record Person(
        String id,
        ProperName name,
        Optional<LocalizedText> family,
        Optional<LocalizedText> role,
        Optional<String> organisation) {}
