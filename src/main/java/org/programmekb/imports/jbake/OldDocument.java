package org.programmekb.imports.jbake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.programmekb.markup.header.JBakeHeader;
import org.programmekb.markup.text.Markup;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.SourceFile;

/**
 * A document of JBake.
 *
 * @param path below the content folder
 * @param text the whole file
 */
record OldDocument(String path, SourceFile file, String text, JBakeHeader header) {
    Optional<String> field(String name) {
        return header.field(name);
    }

    /** Whether its header is lines of {@code key=value}. */
    boolean hasPairs() {
        return header.form() == JBakeHeader.Form.PAIRS;
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
        return text.substring(header.bodyStart());
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
