package org.programmekb.markup.asciidoc;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final SourceText source;
    private final ProjectFiles files;
    private final Limits limits;
    private final Diagnostics findings;
    private final Map<String, SourceText> included = new LinkedHashMap<>();
    private final Map<String, String> dependencies = new LinkedHashMap<>();
    private int includes;
    private long includedBytes;

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
     * @param including the path of the included file that contains the directive; any other value means the document
     *     itself
     */
    SourceText include(@Nullable String including, String target) throws Refused {
        includes++;
        if (includes > limits.includes()) {
            throw files.refuse(Message.of("include-invalid.files", limits.includes()));
        }
        String path = files.resolve(name(including), target);
        byte[] bytes = read(path, target);
        includedBytes += bytes.length;
        if (includedBytes > limits.documentBytes()) {
            throw files.refuseMoreThan(limits.documentBytes());
        }
        if (!isText(bytes)) {
            throw files.refuse(Message.of("include-invalid.encoding", target));
        }
        return included.computeIfAbsent(path, name -> {
            SourceText text = SourceText.decode(name, bytes, findings);
            // Both versions of the lines would be read, and found wrong.
            boolean isWhole = !MergeConflict.report(text, Markup.ASCIIDOC, findings);
            return isWhole ? text : new SourceText(name, "");
        });
    }

    private byte[] read(String path, String target) throws Refused {
        try {
            byte[] bytes = files.read(path, target);
            dependencies.put(path, Hash.of(bytes).toString());
            return bytes;
        } catch (Refused refused) {
            dependencies.put(path, refused.state());
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
        return new ArrayList<>(included.keySet()).indexOf(path) + 1;
    }

    int includedFiles() {
        return included.size();
    }

    /** The file with this number. */
    SourceText file(int number) {
        return number > 0 && number <= included.size()
                ? List.copyOf(included.values()).get(number - 1)
                : source;
    }

    /** Whether the document or an included file contains this text. */
    boolean isWritten(String text) {
        return source.text().contains(text)
                || included.values().stream().anyMatch(file -> file.text().contains(text));
    }

    /** The location of a line in the included file at this path, or in the document. */
    Location line(@Nullable String path, int line) {
        return new Location(name(path), Math.max(line, 1), 0);
    }

    private String name(@Nullable String path) {
        return path != null && included.containsKey(path) ? path : source.path();
    }
}
