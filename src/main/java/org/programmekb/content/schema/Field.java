package org.programmekb.content.schema;

/**
 * A field that authors can write.
 *
 * @param name as written
 * @param shape how its value is written and what it becomes
 * @param scope where it may stand
 * @param example a value written right, shown in hints and in the documentation
 * @param <T> what its value becomes
 */
record Field<T>(String name, Shape<T> shape, Scope scope, String example) {
    /** The field written right, without the group in which it stands. */
    String line() {
        return name.substring(name.lastIndexOf('.') + 1) + ": " + example;
    }

    /** Where a field may stand, and for which languages its value then holds. */
    enum Scope {
        /** In the YAML file or in any header; it holds in every language. */
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

        /** What the documentation says. */
        String words() {
            return words;
        }
    }
}
