package org.programmekb.scaffold;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.markup.header.YamlText;
import org.programmekb.source.Register;

/** What a new document says in a language where its author has to write; in English if the program has not the language. */
public record DraftTexts(ProjectWords words) {
    private static final String PLACE = "{text}";

    /** The texts in the language with this code. */
    public static DraftTexts in(String code) {
        return new DraftTexts(
                ProjectWords.in(Language.shipped(code).map(Language::code).orElse("en")));
    }

    /** The lines of an entry of a register: its id and, in the languages of a site, the field that it must have. */
    public static Stream<String> entry(
            Register register, String id, Map<Language, String> names, List<Language> languages) {
        String field = switch (register) {
            case GLOSSARY -> "term";
            case SOURCES -> "title";
            case ORGANISATIONS, PEOPLE, PHASES -> "name";
        };
        return Stream.concat(
                Stream.of(id + ":", "  " + field + ":"),
                languages.stream()
                        .map(language -> "    " + language.code() + ": "
                                + YamlText.of(names.getOrDefault(
                                        language, DraftTexts.in(language.code()).title()))));
    }

    /** What every text begins with, for instance {@code TODO:}. */
    public String mark() {
        return words.get("draft.note").replace(PLACE, "").strip();
    }

    public String title() {
        return note("title");
    }

    public String summary() {
        return note("summary");
    }

    /**
     * The text of a document, with one heading.
     *
     * @param type the word for its type, for instance {@code news}
     * @param heading what a heading begins with, for instance {@code ##}
     */
    public String body(String type, String heading) {
        return String.join("\n\n", note(type + ".intro"), heading + " " + note(type + ".heading"), note(type + ".text"))
                + "\n";
    }

    /** A value of a fact, for instance of {@code vision}. */
    String example(String key) {
        return words.get("draft.example." + key);
    }

    private String note(String key) {
        return words.get("draft.note").replace(PLACE, words.get("draft." + key));
    }
}
