package org.programmekb.diagnostic;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** A text for the person at the terminal, which can be read in every {@link MessageLanguage}. */
public sealed interface Message extends Comparable<Message> {
    /** Nobody reads more values in one message. */
    int MOST_LISTED = 50;

    /** The text in a language, without a full stop. */
    String in(MessageLanguage language);

    /**
     * A text from the catalogue.
     *
     * @param key its key in the catalogue: the code of the finding, a dot, and what is wrong, as in
     *     {@code link-broken.file-missing}
     * @param values what stands for <code>{0}</code>, <code>{1}</code> and so on: messages, or names and numbers, which
     *     are the same in every language
     */
    static Message of(String key, Object... values) {
        return new Entry(key, Arrays.stream(values).map(Message::value).toList());
    }

    /** Words that are the same in every language: a name, a number, a quotation, the words of a library. */
    static Message literal(String text) {
        return new Literal(text);
    }

    /** Words of a project in the languages of messages. */
    static Message named(String english, String chinese) {
        return new Named(english, chinese);
    }

    /** Several values, with the separator of the language between them; at least one. Beyond {@link #MOST_LISTED} they are counted. */
    static Message list(Collection<?> values) {
        Message listed = values.stream()
                .limit(MOST_LISTED)
                .map(Message::value)
                .reduce((before, next) -> Message.of("list.more", before, next))
                .orElseThrow();
        int others = values.size() - MOST_LISTED;
        return others > 0 ? Message.of("list.others", listed, others) : listed;
    }

    private static Message value(Object value) {
        return value instanceof Message message ? message : Literal.visible(value.toString());
    }

    @Override
    default int compareTo(Message other) {
        return toString().compareTo(other.toString());
    }

    /**
     * An entry of the catalogue.
     *
     * @param key its key
     * @param values what stands for <code>{0}</code>, <code>{1}</code> and so on
     */
    record Entry(String key, List<Message> values) implements Message {
        public Entry {
            values = List.copyOf(values);
        }

        @Override
        public String in(MessageLanguage language) {
            return language.pattern(key)
                    .fill(values.stream().map(value -> value.in(language)).toList());
        }

        @Override
        public String toString() {
            return in(MessageLanguage.ENGLISH);
        }
    }

    /** What a project calls something. */
    record Named(String english, String chinese) implements Message {
        @Override
        public String in(MessageLanguage language) {
            return language == MessageLanguage.CHINESE ? chinese : english;
        }

        @Override
        public String toString() {
            return english;
        }
    }

    /**
     * Words that are the same in every language.
     *
     * @param text the words
     */
    record Literal(String text) implements Message {
        private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

        /** A name or value without what a terminal or the log of GitHub would take for a command. */
        private static Literal visible(String text) {
            return new Literal(CONTROL.matcher(text).replaceAll("\uFFFD"));
        }

        @Override
        public String in(MessageLanguage language) {
            return text;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
