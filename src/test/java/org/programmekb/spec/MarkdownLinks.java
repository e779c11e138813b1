package org.programmekb.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Links between the documents of the repository, as GitHub shows them. */
final class MarkdownLinks {
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#\\s]*)(#[^)\\s]*)?\\)");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```$");

    /** Many links lead to the same document. */
    private static final Map<Path, List<String>> ANCHORS = new ConcurrentHashMap<>();

    private MarkdownLinks() {}

    /** The links of a document that lead nowhere, each with its place. */
    static List<String> broken(Path document) throws IOException {
        List<String> broken = new ArrayList<>();
        Matcher link = LINK.matcher(text(document).replaceAll("`[^`\n]*`", ""));
        while (link.find()) {
            Path target = link.group(1).isEmpty()
                    ? document
                    : Stream.of(document.getParent())
                            .filter(folder -> folder != null)
                            .findFirst()
                            .orElse(Path.of(""))
                            .resolve(link.group(1))
                            .normalize();
            if (!Files.exists(target)) {
                broken.add(document + ": " + link.group());
            } else if (link.group(2) != null
                    && !anchors(target).contains(link.group(2).substring(1))) {
                broken.add(document + ": " + link.group());
            }
        }
        return broken;
    }

    private static String text(Path document) throws IOException {
        return FENCE.matcher(Files.readString(document)).replaceAll("");
    }

    /** The ids that GitHub gives to headings. */
    private static List<String> anchors(Path document) throws IOException {
        List<String> known = ANCHORS.get(document);
        if (known != null) {
            return known;
        }
        List<String> anchors = text(document)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+\\s+", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
        ANCHORS.put(document, anchors);
        return anchors;
    }
}
