package org.programmekb.markup.asciidoc;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.programmekb.cache.Hash;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.html.Dependency;
import org.programmekb.markup.text.Markup;
import org.programmekb.markup.text.MergeConflict;
import org.programmekb.markup.text.SourceText;
import org.programmekb.source.ProjectFiles;
import org.programmekb.source.ProjectFiles.Refused;

/** The state of converting one AsciiDoc document: its text, included files and findings. */
final class AsciidocConversion {
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\">");

    private final SourceText source;
    private final ProjectFiles files;
    private final Limits limits;
    private final Diagnostics findings;
    private final List<SourceText> included = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, String> dependencies = new LinkedHashMap<>();
    private final Set<String> missingAttributes = new TreeSet<>();
    private final Set<String> anchors = new TreeSet<>();
    private final Map<String, Set<String>> including = new HashMap<>();
    private boolean lacksIncludes;
    private long includedChars;
    private long repeatedBytes;
    private @Nullable RepetitionException repetition;

    AsciidocConversion(SourceText source, ProjectFiles files, Limits limits, Diagnostics findings) {
        this.source = source;
        this.files = files;
        this.limits = limits;
        this.findings = findings;
    }

    SourceText source() {
        return source;
    }

    Limits limits() {
        return limits;
    }

    Diagnostics findings() {
        return findings;
    }

    /**
     * Reads a file that the document includes.
     *
     * @param from the path of the included file that contains the directive; any other value means the document
     *     itself
     */
    SourceText include(@Nullable String from, String target) throws Refused {
        try {
            return includeFile(name(from), target);
        } catch (Refused refused) {
            lacksIncludes = true;
            throw refused;
        }
    }

    private SourceText includeFile(String from, String target) throws Refused {
        String path = files.resolve(from, target);
        if (path.equals(from) || reached(path, new HashSet<>()).contains(from)) {
            throw files.refuse(Message.of("include-invalid.itself", target));
        }
        including.computeIfAbsent(from, name -> new TreeSet<>()).add(path);
        if (numbers.containsKey(path)) {
            return file(fileNumber(path));
        }
        if (included.size() >= limits.includes()) {
            throw files.refuse(Message.of("include-invalid.files", limits.includes()));
        }
        byte[] bytes = read(path, target);
        if (!isText(bytes)) {
            throw files.refuse(Message.of("include-invalid.encoding", target));
        }
        SourceText text = SourceText.decode(path, bytes, findings);
        // Of a conflict, both versions of the lines would be read, and found wrong.
        if (MergeConflict.report(text, Markup.ASCIIDOC, findings)
                || TableSizes.report(text, findings)
                || Indents.report(text, findings)) {
            text = new SourceText(path, "");
        }
        included.add(text);
        numbers.put(path, included.size());
        return text;
    }

    /** Counts a part of a file that the document includes. */
    void add(String part) throws Refused {
        includedChars += part.length();
        if (includedChars > limits.documentBytes()) {
            throw files.refuseMoreThan(limits.documentBytes());
        }
    }

    /**
     * Counts text that is written once more, in a line that need not be known.
     *
     * @throws RepetitionException if it is all in all more than a document may have
     */
    void repeat(long bytes, @Nullable String path, int line) {
        repeatedBytes += bytes;
        if (repeatedBytes > limits.documentBytes()) {
            repetition = new RepetitionException(line > 0 ? line(path, line) : null, limits.documentBytes());
            throw repetition;
        }
    }

    /** What ended the conversion, if the document repeats too much. */
    Optional<RepetitionException> repetition() {
        return Optional.ofNullable(repetition);
    }

    /** Adds the files that a file includes, and those that they include. */
    private Set<String> reached(String path, Set<String> files) {
        for (String next : including.getOrDefault(path, Set.of())) {
            if (files.add(next)) {
                reached(next, files);
            }
        }
        return files;
    }

    private byte[] read(String path, String target) throws Refused {
        try {
            byte[] bytes = files.read(path, target);
            dependencies.putIfAbsent(path, Hash.of(bytes).toString());
            return bytes;
        } catch (Refused refused) {
            dependencies.putIfAbsent(path, refused.state());
            throw refused;
        }
    }

    private static boolean isText(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') < 0;
        } catch (CharacterCodingException exception) {
            return false;
        }
    }

    /** The files that were read or looked for. */
    List<Dependency> dependencies() {
        return dependencies.entrySet().stream()
                .map(file -> new Dependency(file.getKey(), file.getValue()))
                .toList();
    }

    /** The number of a file in {@link AsciidocMarks}: 0 for the document, from 1 for included files. */
    int fileNumber(@Nullable String path) {
        return path == null ? 0 : numbers.getOrDefault(path, 0);
    }

    int includedFiles() {
        return included.size();
    }

    /** The file with this number. */
    SourceText file(int number) {
        return number > 0 && number <= included.size() ? included.get(number - 1) : source;
    }

    /** Whether the document or an included file contains this text. */
    boolean isWritten(String text) {
        return source.text().contains(text)
                || included.stream().anyMatch(file -> file.text().contains(text));
    }

    /** Whether a match is in the document or an included file. */
    boolean contains(Pattern pattern) {
        return pattern.matcher(source.text()).find()
                || included.stream()
                        .anyMatch(file -> pattern.matcher(file.text()).find());
    }

    /** Notes a reference to an attribute that does not exist. */
    void missesAttribute(String name) {
        missingAttributes.add(name);
    }

    Set<String> missingAttributes() {
        return missingAttributes;
    }

    /** Notes the anchors of the title of the document, which Asciidoctor does not convert. */
    void hasTitle(@Nullable String id, @Nullable String title) {
        Matcher anchor = ANCHOR.matcher(title == null ? "" : title);
        while (anchor.find()) {
            anchors.add(anchor.group(1));
        }
        if (id != null) {
            anchors.add(id);
        }
    }

    Set<String> anchors() {
        return anchors;
    }

    /** Whether a file could not be included. */
    boolean lacksIncludes() {
        return lacksIncludes;
    }

    /** Whether a line of the document is not printed itself: an include directive, or a line of the header. */
    boolean isDirective(Location place) {
        String line = source.line(Math.min(place.line(), source.lineCount()) - 1);
        return place.path().equals(source.path()) && (line.startsWith("include::") || line.startsWith(":"));
    }

    /** The location of a line in the included file at this path, or in the document. */
    Location line(@Nullable String path, int line) {
        return new Location(name(path), Math.max(line, 1), 0);
    }

    private String name(@Nullable String path) {
        return path != null && numbers.containsKey(path) ? path : source.path();
    }
}
