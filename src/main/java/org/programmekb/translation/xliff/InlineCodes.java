package org.programmekb.translation.xliff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.markup.text.Markup;

/**
 * A passage, split into words and codes: what a translator moves with the words and does not change, such as the address of
 * a link, a citation or code. Emphasis is no code, because each language stresses other words.
 */
record InlineCodes(List<Token> tokens) {
    private static final String TAG = "</?[A-Za-z][^<>]*>|<!--.*?-->|<https?:[^<>\\s]+>|<[^<>\\s@]+@[^<>\\s]+>";
    private static final String ADDRESS = "https?://[^\\s<>()\\[\\]*，。；、：！？（）]*[^\\s<>()\\[\\]*，。；、：！？（）.,;:!?]";

    private static final Pattern MARKDOWN = Pattern.compile(
            "(?<word>\\\\[!-/:-@\\[-`{-~])"
                    + "|(?<code>(?<tick>(?<!`)`+(?!`)).*?(?<!`)\\k<tick>(?!`)|\\[\\^[^\\]]+]|\\[@[^\\]]+]|"
                    + TAG + "|\\{:?[ \\t]*[#.][^{}]*}|(?: {2,}|\\\\)\\n[ \\t>]*"
                    + "|(?<=]\\([^()\\s\"]{1,400}[ \\t]{1,3}\"[^\"]{1,400})\"[ \\t]*\\)|" + ADDRESS + ")"
                    + "|(?<open>!?\\[)"
                    + "|(?<close>]\\((?:<[^<>]*>|[^()\\s]|\\([^()\\s]*\\))*(?:[ \\t]+\"(?=[^\"]*\"[ \\t]*\\))"
                    + "|(?:[ \\t]+'[^']*')?[ \\t]*\\))"
                    + "|]\\[[^\\]]*])",
            Pattern.DOTALL);

    private static final String WHOLE = "(?<!\\w)(?:pass|stem|latexmath|asciimath|kbd|btn|menu|cite|indexterm2?):";

    private static final Pattern ASCIIDOC = Pattern.compile(
            "(?<word>\\\\[!-/:-@\\[-`{-~])"
                    + "|(?<open>(?!" + WHOLE + ")(?<!\\w)\\w+:[^\\s\\[\\]]*\\[(?!])|<<[^<>,]+,[ ]*)"
                    + "|(?<close>]|>>)"
                    + "|(?<code>`[^`]+`|(?<!\\w)\\w+:[^\\s\\[\\]]*\\[]|" + WHOLE + "[^\\s\\[\\]]*\\[[^\\]]*]"
                    + "|\\+\\+\\+.*?\\+\\+\\+|<<[^<>,]+>>|\\[\\[[^\\]]+]]|\\[[.#][^\\]]*](?=[#*_`])"
                    + "|\\{[\\w-]+}| \\+\\n[ \\t]*|" + TAG + "|" + ADDRESS + ")",
            Pattern.DOTALL);

    InlineCodes {
        tokens = List.copyOf(tokens);
    }

    /** What a token is. */
    enum Kind {
        WORDS,
        /** A code that stands alone. */
        SINGLE,
        /** A code before words that belong to it. */
        OPEN,
        /** The code after them. */
        CLOSE
    }

    /**
     * A part of a passage.
     *
     * @param number the same for the two codes of a pair; 0 for words
     */
    record Token(Kind kind, String text, int number) {}

    /** Splits a text of a document. */
    static InlineCodes of(String text, Markup markup) {
        Matcher matcher = (markup == Markup.ASCIIDOC ? ASCIIDOC : MARKDOWN).matcher(text);
        List<Token> tokens = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        int number = 0;
        int at = 0;
        while (matcher.find()) {
            if (matcher.group("word") != null || matcher.group("close") != null && open.isEmpty()) {
                continue;
            }
            tokens.add(new Token(Kind.WORDS, text.substring(at, matcher.start()), 0));
            at = matcher.end();
            if (matcher.group("open") != null) {
                open.push(tokens.size());
                tokens.add(new Token(Kind.OPEN, matcher.group(), ++number));
            } else if (matcher.group("close") != null) {
                Token opening = tokens.get(open.pop());
                tokens.add(new Token(Kind.CLOSE, matcher.group(), opening.number()));
            } else {
                tokens.add(new Token(Kind.SINGLE, matcher.group(), ++number));
            }
        }
        tokens.add(new Token(Kind.WORDS, text.substring(at), 0));
        // A bracket that nothing closes is one of the text.
        open.forEach(index ->
                tokens.set(index, new Token(Kind.WORDS, tokens.get(index).text(), 0)));
        tokens.removeIf(token -> token.text().isEmpty());
        return new InlineCodes(tokens);
    }

    /** A text without codes. */
    static InlineCodes none(String text) {
        return new InlineCodes(List.of(new Token(Kind.WORDS, text, 0)));
    }

    /** The codes that others lack; a translation may lead to the version of a page in its language. */
    List<String> missingIn(InlineCodes others, List<Language> languages) {
        String versions = languages.stream().map(Language::code).collect(Collectors.joining("|", "\\b(", ")\\b"));
        Function<String, String> neutral = code -> code.replaceAll(versions + "|#[^)\\s\\[\"]+", "");
        List<String> rest = new ArrayList<>(others.codes().map(neutral).toList());
        return codes().filter(code -> !rest.remove(neutral.apply(code))).toList();
    }

    /** The text without line breaks that are no codes, so that it stays one passage. */
    String oneLine() {
        return tokens.stream()
                .map(token -> token.kind() == Kind.WORDS ? token.text().replaceAll("\\s*\\n\\s*", " ") : token.text())
                .collect(Collectors.joining());
    }

    /** The text without its codes. */
    String words() {
        return tokens.stream()
                .filter(token -> token.kind() == Kind.WORDS)
                .map(Token::text)
                .collect(Collectors.joining());
    }

    private Stream<String> codes() {
        return tokens.stream().filter(token -> token.kind() != Kind.WORDS).map(Token::text);
    }

    /** Whether there is something to translate. */
    boolean hasWords() {
        return words().codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
