package org.programmekb.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;

/** The texts of the help in a language: the part of the catalogue whose keys begin with {@code help.}. */
final class HelpTexts extends ResourceBundle {
    private static final String PREFIX = "help.";

    private final MessageLanguage language;

    HelpTexts(MessageLanguage language) {
        this.language = language;
    }

    @Override
    protected Object handleGetObject(String key) {
        return Message.of(PREFIX + key).in(language);
    }

    @Override
    protected Set<String> handleKeySet() {
        return language.keys().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(handleKeySet());
    }
}
