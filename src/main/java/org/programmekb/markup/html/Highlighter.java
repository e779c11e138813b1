package org.programmekb.markup.html;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/**
 * Finds keywords, strings, comments and the like in code of a known language. Only the scanners of the library are
 * used, which need no window.
 */
final class Highlighter {
    private static final int LONGEST = 200_000;

    /** The library's name of each language, by the names that authors write. */
    private static final Map<String, String> NAMES = names("""
            actionscript as; bat batch cmd; c h; clojure clj; cpp c++ cc cxx hpp; cs c# csharp; css; d; dart; delphi pascal;
            dockerfile docker; fortran; golang go; groovy gradle; handlebars hbs; html htm xhtml vue svelte; ini toml; java; jshintrc
            json5 jsonc; javascript js jsx mjs cjs node; json; jsp; kotlin kt kts; latex tex; less scss sass; lisp; lua;
            makefile make mk; perl pl; php; powershell ps1 pwsh; properties; proto protobuf; python py python3; ruby rb;
            rust rs; sas; scala; sql mysql postgresql pgsql; tcl; typescript ts tsx; unix sh bash zsh shell; vb vbnet
            visualbasic; vhdl; xml svg xsd xsl xslt pom; yaml yml
            """);

    /** The class of each kind of token that has one. */
    private static final Map<Integer, String> CLASSES = classes();

    private static final Set<String> WITH_KEYS = Set.of("yaml");

    private final String language;
    private final TokenMaker scanner;

    private Highlighter(String language) {
        this.language = language;
        this.scanner = TokenMakerFactory.getDefaultInstance().getTokenMaker("text/" + language);
    }

    /** Receives the pieces of a code in their order. */
    interface Receiver {
        /** A piece of the code; its class is empty if it is nothing special. */
        void accept(int start, int end, String name);
    }

    private static Map<String, String> names(String lists) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String list : lists.split(";")) {
            String[] all = list.strip().split("\\s+");
            Arrays.stream(all).forEach(name -> names.put(name, all[0]));
        }
        return Map.copyOf(names);
    }

    private static Map<Integer, String> classes() {
        Map<Integer, String> classes = new LinkedHashMap<>();
        put(classes, "com", TokenTypes.COMMENT_EOL, TokenTypes.COMMENT_MARKUP);
        put(classes, "com", TokenTypes.MARKUP_COMMENT, TokenTypes.MARKUP_COMMENT);
        put(classes, "kw", TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2);
        put(classes, "kw", TokenTypes.MARKUP_TAG_NAME, TokenTypes.MARKUP_TAG_NAME);
        put(classes, "kw", TokenTypes.FUNCTION, TokenTypes.FUNCTION);
        put(classes, "num", TokenTypes.LITERAL_BOOLEAN, TokenTypes.LITERAL_NUMBER_HEXADECIMAL);
        put(classes, "num", TokenTypes.MARKUP_ENTITY_REFERENCE, TokenTypes.MARKUP_ENTITY_REFERENCE);
        put(classes, "str", TokenTypes.LITERAL_STRING_DOUBLE_QUOTE, TokenTypes.LITERAL_BACKQUOTE);
        put(classes, "str", TokenTypes.REGEX, TokenTypes.REGEX);
        put(classes, "str", TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE, TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE);
        put(classes, "type", TokenTypes.DATA_TYPE, TokenTypes.VARIABLE);
        put(classes, "type", TokenTypes.MARKUP_TAG_ATTRIBUTE, TokenTypes.MARKUP_TAG_ATTRIBUTE);
        put(classes, "type", TokenTypes.ANNOTATION, TokenTypes.ANNOTATION);
        put(classes, "type", TokenTypes.PREPROCESSOR, TokenTypes.PREPROCESSOR);
        put(classes, "type", TokenTypes.MARKUP_DTD, TokenTypes.MARKUP_PROCESSING_INSTRUCTION);
        return Map.copyOf(classes);
    }

    private static void put(Map<Integer, String> classes, String name, int first, int last) {
        for (int type = first; type <= last; type++) {
            classes.put(type, name);
        }
    }

    /** The highlighter for a language; empty if it is unknown. Before that, the library is not loaded. */
    static Optional<Highlighter> of(String language) {
        return Optional.ofNullable(NAMES.get(language.toLowerCase(Locale.ROOT))).map(Highlighter::new);
    }

    /** Passes on all pieces of a code; neighbours of the same class are one piece. */
    void scan(String code, Receiver receiver) {
        if (code.length() > LONGEST) {
            receiver.accept(0, code.length(), "");
            return;
        }
        Joined joined = new Joined(receiver);
        char[] chars = code.toCharArray();
        int state = TokenTypes.NULL;
        for (int start = 0; start <= chars.length; ) {
            int feed = code.indexOf('\n', start);
            int end = feed < 0 ? chars.length : feed;
            state = line(chars, start, end, state, joined);
            joined.add(Math.min(end + 1, chars.length), "");
            start = end + 1;
        }
        joined.flush();
    }

    /** Scans one line and returns the state in which the next one begins. */
    private int line(char[] chars, int start, int end, int state, Joined joined) {
        int at = start;
        Token token = scanner.getTokenList(new Segment(chars, start, end - start), state, 0);
        for (; token.getNextToken() != null; token = token.getNextToken()) {
            at = add(token, at, joined);
        }
        add(token, at, joined);
        return token.getType();
    }

    private int add(Token token, int at, Joined joined) {
        if (!token.isPaintable()) {
            return at;
        }
        Token next = token.getNextToken();
        boolean isKey = WITH_KEYS.contains(language)
                && token.getType() == TokenTypes.IDENTIFIER
                && next != null
                && next.isSingleChar(TokenTypes.OPERATOR, ':');
        joined.add(at + token.length(), isKey ? "type" : CLASSES.getOrDefault(token.getType(), ""));
        return at + token.length();
    }

    /** Joins pieces of the same class. */
    private static final class Joined {
        private final Receiver receiver;
        private int start;
        private int end;
        private String name = "";

        Joined(Receiver receiver) {
            this.receiver = receiver;
        }

        void add(int to, String next) {
            if (!next.equals(name)) {
                flush();
                name = next;
            }
            end = to;
        }

        void flush() {
            if (end > start) {
                receiver.accept(start, end, name);
                start = end;
            }
        }
    }
}
