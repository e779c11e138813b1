package org.programmekb.imports.jbake;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.markup.text.Markup;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.SourceFile;

/**
 * A document of JBake.
 *
 * @param path below the content folder
 * @param text the whole file
 * @param form how its header is written
 * @param fields of the header, without the prefix that they have in AsciiDoc
 * @param bodyStart where the text begins below a header of pairs; 0 if there is none
 */
record OldDocument(String path, SourceFile file, String text, Form form, Map<String, String> fields, int bodyStart) {
    /** The two forms of headers. */
    enum Form {
        /** Lines of {@code key=value}. */
        PAIRS,
        /** Attributes of AsciiDoc. */
        ATTRIBUTES
    }

    OldDocument {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    String title() {
        return field("title").orElse("");
    }

    List<String> tags() {
        return Arrays.stream(field("tags").orElse("").replaceAll("^\\[|]$", "").split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    String body() {
        return text.substring(bodyStart);
    }

    /** The path without its extension. */
    String stem() {
        return path.substring(0, path.lastIndexOf('.'));
    }

    /** Whether the programme takes the file for a part of others, so that it has no page. */
    boolean isPart() {
        return FoundFiles.isPart(path);
    }

    boolean isAsciidoc() {
        return Markup.of(file.extension()).equals(Optional.of(Markup.ASCIIDOC));
    }

    /** The line end of the file. */
    String lineEnd() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }
}
