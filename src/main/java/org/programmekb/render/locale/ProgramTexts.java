package org.programmekb.render.locale;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.source.SourceFile;
import org.programmekb.source.TemplateFiles;
import org.programmekb.type.Types;

/**
 * The interface texts of the program, beside which a project has its own.
 *
 * @param texts by the code of their language; none if the project is the program itself
 */
record ProgramTexts(Map<String, Map<String, String>> texts) {
    private static final Pattern FILE = Pattern.compile("messages/([^/]+)\\.properties");

    /** Texts that only some languages have: one for each language, currency or unit, and forms that their grammar needs. */
    private static final Pattern OPEN = Pattern.compile(
            "(?:language|money|number\\.unit)\\..+"
                    + "|date\\.day(?:\\.in-month|\\.in-year)?\\.first|(?:cooperation\\.since\\.in|period\\.from|period\\.to|drawing\\.limit|finding\\.last|finding\\.when)\\.day");

    /** The texts in the last folder of templates, if it is another one than that of the project. */
    static ProgramTexts beside(SortedMap<String, SourceFile> own, TemplateFiles templates, Types types)
            throws IOException {
        Map<String, Map<String, String>> texts = new TreeMap<>();
        SortedMap<String, SourceFile> last = templates.originals();
        if (last != own) {
            for (Map.Entry<String, SourceFile> file : last.entrySet()) {
                Optional<String> code = language(file.getKey());
                if (code.isPresent()) {
                    Map<String, String> program = new HashMap<>(
                            TextFile.read(new String(file.getValue().read(), UTF_8))
                                    .byKey());
                    TypePatterns.fill(program, types, code.get());
                    texts.put(code.get(), program);
                }
            }
        }
        return new ProgramTexts(texts);
    }

    /** The language whose texts are in the file with this path below the folder of templates. */
    static Optional<String> language(String path) {
        Matcher matcher = FILE.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Whether a language can do without a text with this key. */
    static boolean isOpen(String key) {
        return OPEN.matcher(key).matches() || key.startsWith(TypeNames.PREFIX);
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** The texts that those of a project in this language replace. */
    Originals originals(String language) {
        return new Originals(texts.getOrDefault(language, Map.of()), texts.getOrDefault(Messages.ENGLISH, Map.of()));
    }

    /** Whether a language of the program has this text or another plural form of it; some have texts that others lack. */
    boolean has(String key) {
        return OPEN.matcher(key).matches()
                || texts.values().stream()
                        .anyMatch(own -> own.containsKey(key) || own.containsKey(TextFile.other(key)));
    }
}
