package org.programmekb.translation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.programmekb.cache.Hash;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.markup.header.RawDocument;

/**
 * The translatable text in one language of a document: its title, summary and alternative text, the texts in this
 * language in the facts, and its prose. Everything else is the same in every language or specific to one.
 *
 * @param texts the texts in file order, those of the header first
 * @param prose the body as written, without blank lines around it
 * @param firstLine the line of the file where the prose begins, counted from 1
 */
public record Wording(List<Text> texts, String prose, int firstLine) {
    private static final List<String> OF_LANGUAGE = List.of("title", "summary", "image.alt");

    /** Other names, which help to understand texts in one language, have no counterparts in another. */
    private static final List<String> OTHER_NAMES = List.of("short", "variants");

    private static final Pattern ADDRESS = Pattern.compile(
            // Markdown: [text](address) and [name]: address
            "(\\]\\()[^()\\s]+(?:\\([^()\\s]*\\)[^()\\s]*)*|^( {0,3}\\[[^\\]\\n]+\\]:)[ \\t]*\\S+"
                    // AsciiDoc: xref:address[text] and https://address[text]
                    + "|\\b((?:xref|link|image)::?)[^\\s\\[]+(?=\\[)|https?://[^\\s\\[\\]()<>\"]+(?=\\[)"
                    // HTML
                    + "|\\b((?:href|src)\\s*=\\s*)(?:\"[^\"]*\"|'[^']*')",
            Pattern.MULTILINE);

    public Wording {
        texts = List.copyOf(texts);
    }

    /**
     * A text in a field.
     *
     * @param name the path of the field with its index in a list: {@code objectives.2}
     * @param location where its value begins
     */
    public record Text(String name, String text, Location location) {}

    /**
     * The text of a document.
     *
     * @param facts the fields of the YAML file beside it
     */
    public static Wording of(
            RawDocument document, Optional<HeaderNode.Mapping> facts, Language language, SiteConfig config) {
        List<Text> texts = new ArrayList<>();
        Collector collector = new Collector(texts, language, config);
        collector.header("", document.header());
        facts.ifPresent(fields -> collector.add("", fields));
        String prose = document.prose();
        int blank = 0;
        int line = document.firstLine();
        while (blank < prose.length() && Character.isWhitespace(prose.charAt(blank))) {
            line += prose.charAt(blank) == '\n' ? 1 : 0;
            blank++;
        }
        return new Wording(texts, prose.strip(), line);
    }

    /** The texts of a language in a YAML file. */
    public static List<Text> texts(HeaderNode.Mapping fields, Language language, SiteConfig config) {
        List<Text> texts = new ArrayList<>();
        new Collector(texts, language, config).add("", fields);
        return texts;
    }

    /**
     * A hash of 32 hexadecimal digits, the same on every machine. Addresses of links and images are left out, because
     * they change when another document is renamed, and nothing has to be translated then.
     */
    public String hash() {
        return hash(ADDRESS.matcher(prose).replaceAll("$1$2$3$4"));
    }

    /** The hash, and that of former versions of the program, which included the addresses. */
    public Set<String> hashes() {
        return Set.copyOf(List.of(hash(), hash(prose)));
    }

    private String hash(String prose) {
        String fields = texts.stream()
                .map(text -> text.name() + '\n' + text.text() + '\0')
                .sorted()
                .collect(Collectors.joining());
        return Hash.of((fields + prose).getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Collects texts from fields. */
    private record Collector(List<Text> texts, Language language, SiteConfig config) {
        /** Header fields that differ by language are in the language of the header, whatever their form. */
        void header(String path, HeaderNode.Mapping header) {
            for (HeaderNode.Field field : header.fields()) {
                String name = path + field.name();
                if (OF_LANGUAGE.contains(name) && field.value() instanceof HeaderNode.Scalar text) {
                    keep(name, text.text(), text);
                } else if (name.equals("image") && field.value() instanceof HeaderNode.Mapping parts) {
                    header("image.", parts);
                } else {
                    add(name, field.value());
                }
            }
        }

        /** Only texts grouped by language are translated; plain values are valid in all languages. */
        void add(String path, HeaderNode node) {
            if (node instanceof HeaderNode.Mapping mapping) {
                if (isByLanguage(mapping)) {
                    mapping.field(language.code()).ifPresent(field -> keep(path, plain(field.value()), field.value()));
                    return;
                }
                String prefix = path.isEmpty() ? "" : path + ".";
                mapping.fields().stream()
                        .filter(field -> !OTHER_NAMES.contains(field.name()))
                        .forEach(field -> add(prefix + field.name(), field.value()));
            } else if (node instanceof HeaderNode.Sequence sequence) {
                for (int i = 0; i < sequence.items().size(); i++) {
                    add(path + "." + (i + 1), sequence.items().get(i));
                }
            }
        }

        private boolean isByLanguage(HeaderNode.Mapping mapping) {
            for (HeaderNode.Field field : mapping.fields()) {
                if (config.language(field.name()).isEmpty()) {
                    return false;
                }
            }
            return !mapping.fields().isEmpty();
        }

        private void keep(String name, String text, HeaderNode value) {
            if (!text.isBlank()) {
                texts.add(new Text(name, text.strip(), value.location()));
            }
        }

        private static String plain(HeaderNode node) {
            if (node instanceof HeaderNode.Scalar scalar) {
                return scalar.text();
            } else if (node instanceof HeaderNode.Sequence sequence) {
                return String.join(
                        "\n", sequence.items().stream().map(Collector::plain).toList());
            }
            return String.join(
                    "\n",
                    ((HeaderNode.Mapping) node)
                            .fields().stream()
                                    .map(field -> field.name() + ": " + plain(field.value()))
                                    .toList());
        }
    }
}
