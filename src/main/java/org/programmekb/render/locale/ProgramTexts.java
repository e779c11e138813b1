package org.programmekb.render.locale;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.source.SourceFile;
import org.programmekb.source.TemplateFiles;

/**
 * The interface texts of the program, beside which a project has its own.
 *
 * @param files by the code of their language; none if the project is the program itself
 */
record ProgramTexts(SortedMap<String, SourceFile> files) {
    private static final Pattern FILE = Pattern.compile("messages/([^/]+)\\.properties");

    /** Texts that only some languages have, one for each language, currency or unit. */
    private static final Pattern OPEN = Pattern.compile("(?:language|money|number\\.unit)\\..+");

    /** The texts in the last folder of templates, if it is another one than that of the project. */
    static ProgramTexts beside(SortedMap<String, SourceFile> own, TemplateFiles templates) {
        SortedMap<String, SourceFile> files = new TreeMap<>();
        SortedMap<String, SourceFile> last =
                templates.folders().get(templates.folders().size() - 1);
        if (last != own) {
            last.forEach((path, file) -> language(path).ifPresent(code -> files.put(code, file)));
        }
        return new ProgramTexts(files);
    }

    /** The language whose texts are in the file with this path below the folder of templates. */
    static Optional<String> language(String path) {
        Matcher matcher = FILE.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** The texts that those of a project in this language replace. */
    Originals originals(String language) throws IOException {
        return new Originals(texts(language), texts(Messages.ENGLISH));
    }

    /** Whether a language of the program has this text or another plural form of it. */
    boolean has(String key) throws IOException {
        return OPEN.matcher(key).matches() || keys().contains(key) || keys().contains(Texts.other(key));
    }

    /** The keys of all languages; some languages have texts that the others do not need. */
    private Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String language : files.keySet()) {
            keys.addAll(texts(language).keySet());
        }
        return keys;
    }

    private Map<String, String> texts(String language) throws IOException {
        SourceFile file = files.get(language);
        return file == null
                ? Map.of()
                : Texts.read(new String(file.read(), UTF_8)).byKey();
    }
}
