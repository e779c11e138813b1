package org.programmekb.markup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.programmekb.config.CacheUse;
import org.programmekb.config.FirstMentions;
import org.programmekb.config.Language;
import org.programmekb.config.LeftOut;
import org.programmekb.config.LocalizedText;
import org.programmekb.config.Look;
import org.programmekb.config.MachineAccess;
import org.programmekb.config.Search;
import org.programmekb.config.ShortEntries;
import org.programmekb.config.SiteConfig;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.config.SiteConfig.PageLimits;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.execution.Timings;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.markup.html.Slot;
import org.programmekb.source.ContentId;
import org.programmekb.source.DocumentSource;
import org.programmekb.source.FactSource;
import org.programmekb.source.GitHistory;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceTree;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

/** A small project in a folder, whose files are parsed one by one. */
public final class Sources implements AutoCloseable {
    /** Limits that are easy to reach in a test. */
    public static final Limits LIMITS =
            new Limits(200_000, 10, 200_000, 16, 1_000, 60, 8, 4_096, 50_000_000, new PageLimits(60, 16_000_000));

    private final Path root;
    private final Diagnostics diagnostics = new Diagnostics(Map.of());
    private final SourceParser parser;

    public Sources(Path folder) {
        this(folder, LIMITS, CacheUse.NONE);
    }

    Sources(Path folder, Limits limits, CacheUse cache) {
        try {
            this.root = folder.toRealPath();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        this.parser = new SourceParser(config(root, limits), cache, diagnostics, new Timings(), List.of());
    }

    public static SiteConfig config(Path root, Limits limits) {
        Language english = new Language("en", "en", "English", false);
        LocalizedText none = new LocalizedText(Map.of());
        SiteConfig.Folders folders = new SiteConfig.Folders(
                root,
                root,
                root.resolve("content"),
                List.of(),
                List.of(),
                List.of(),
                root.resolve("data"),
                root.resolve("output"),
                root.resolve(".kb"),
                new LeftOut(".jbakeignore", true, false));
        return new SiteConfig(
                folders,
                URI.create("https://example.org/"),
                "example.org",
                List.of(english),
                english,
                ZoneOffset.UTC,
                Instant.EPOCH,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                Look.STANDARD,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                20,
                FirstMentions.LINKED,
                ShortEntries.PAGES,
                Search.ON,
                true,
                false,
                false,
                MachineAccess.STANDARD,
                java.util.Optional.empty(),
                Map.of(),
                false,
                limits,
                Types.BUILT_IN);
    }

    Path root() {
        return root;
    }

    SourceParser parser() {
        return parser;
    }

    public SourceFile file(String path, byte[] content) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
                Files.write(file, content);
            }
            return new SourceFile(path, file, content.length);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    public SourceFile file(String path, String content) {
        return file(path, content.getBytes(StandardCharsets.UTF_8));
    }

    public ParseResult parse(String path, byte[] content) {
        try {
            SourceFile file = file(path, content);
            return parser.parse(file, file.extension());
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    public ParseResult parse(String path, String content) {
        return parse(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** A body's HTML with its slots in double braces. */
    public static String shown(DocumentBody body) {
        return body.template().replace(String.valueOf(Slot.OPEN), "{{").replace(String.valueOf(Slot.CLOSE), "}}");
    }

    /** The HTML of a document with a title and this body, with its slots in double braces. */
    public String html(String file, String body) {
        return shown(parse(file, "---\ntitle: x\n---\n" + body).body());
    }

    /** The fields of a YAML file. */
    public HeaderNode.Mapping facts(SourceFile file) throws IOException {
        SourceTree tree = tree(List.of(), List.of(new FactSource(new ContentId(ContentType.CITY, "x"), file)));
        return parser.parse(tree, () -> {}).facts().get(0).fields();
    }

    /** A project of documents and facts alone. */
    static SourceTree tree(List<DocumentSource> documents, List<FactSource> facts) {
        return new SourceTree(documents, facts, Map.of(), List.of(), List.of(), Set.of(), List.of(), GitHistory.NONE);
    }

    /** What was found so far, as readers see it. */
    public List<String> findings() {
        return diagnostics.all().stream().map(Diagnostic::toString).toList();
    }

    @Override
    public void close() {
        parser.close();
    }
}
