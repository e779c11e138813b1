package org.programmekb.content.field;

/**
 * A field that authors can write.
 *
 * @param name the name as written
 * @param type the form of its value and how it is read
 * @param scope the places where it is allowed
 * @param example a correct value, shown in hints and in the documentation
 * @param <T> the type of the value
 */
public record Field<T>(String name, ValueType<T> type, Scope scope, String example) {
    /** The field with its example, without the enclosing group. */
    public String line() {
        return name.substring(name.lastIndexOf('.') + 1) + ": " + example;
    }

    /** The places where a field is allowed, and the languages for which its value then applies. */
    public enum Scope {
        /** In the YAML file or in any header; applies to every language. */
        SHARED("YAML or a header"),
        /** In a header for its language, as {@code {en: …, zh: …}} anywhere, or as plain text in the YAML file for all. */
        TITLE("each header; YAML as `{en: …, zh: …}` or as one text for all languages"),
        /** In a header for its language, or as {@code {en: …, zh: …}} anywhere. */
        TRANSLATED("each header; YAML as `{en: …, zh: …}`"),
        /** In a header, for its language only. */
        HEADER("each header");

        private final String words;

        Scope(String words) {
            this.words = words;
        }

        /** The description in the documentation. */
        public String words() {
            return words;
        }
    }
}
