package org.programmekb.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.programmekb.config.InputFile;
import org.programmekb.config.SettingsFile;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;

/** Check for files that are meant to change the look of the site, but have no effect because of their name or folder. */
public final class MisplacedLook {
    private static final String STYLE = "custom.css";
    private static final String STYLE_PLACE = "css/" + STYLE;
    private static final String TEMPLATE = ".ftlh";

    /** Endings of templates; those but the first are read only for documents of JBake. */
    private static final List<String> ENDINGS = List.of(TEMPLATE, ".ftl", ".html", ".htm");

    private MisplacedLook() {}

    /** Reports style sheets that no page loads and templates that no page uses. */
    public static void check(SiteConfig config, TemplateFiles templates, SourceTree tree, Diagnostics diagnostics)
            throws IOException {
        checkStyle(config, tree, diagnostics);
        if (templates.folders().size() > 1) {
            boolean isProgrammeOnly = tree.foreign().isEmpty();
            checkTemplates(config, templates, isProgrammeOnly ? ENDINGS : List.of(TEMPLATE), diagnostics);
        }
    }

    private static void checkStyle(SiteConfig config, SourceTree tree, Diagnostics diagnostics) {
        if (tree.assets().stream().anyMatch(file -> file.path().equals(STYLE_PLACE))) {
            return;
        }
        Stream.concat(tree.assets().stream(), tree.attachments().stream())
                .map(SourceFile::file)
                .filter(file -> file.getFileName().toString().equals(STYLE))
                .map(file -> config.folders().project().relativize(file))
                .forEach(file -> report(file, diagnostics));
        if (Files.exists(config.folders().project().resolve(STYLE))) {
            report(Path.of(STYLE), diagnostics);
        }
    }

    private static void report(Path file, Diagnostics diagnostics) {
        diagnostics.report(
                Code.FILE_UNLINKED,
                Location.of(SiteConfig.Folders.slashes(file)),
                Message.of("file-unlinked.style"),
                Message.of("file-unlinked.hint-style", "assets/" + STYLE_PLACE));
    }

    private static void checkTemplates(
            SiteConfig config, TemplateFiles templates, List<String> endings, Diagnostics diagnostics)
            throws IOException {
        SortedMap<String, SourceFile> own = templates.own();
        SortedMap<String, String> texts = new TreeMap<>();
        for (SourceFile file : own.values()) {
            if (endings.stream().anyMatch(file.path()::endsWith)) {
                texts.put(file.path(), new String(file.read(), StandardCharsets.UTF_8));
            }
        }
        Path settings = SettingsFile.of(config.folders().project());
        String named = Files.exists(settings) ? new String(InputFile.read(settings), StandardCharsets.UTF_8) : "";
        for (Map.Entry<String, String> template : texts.entrySet()) {
            String path = template.getKey();
            String name = path.substring(path.lastIndexOf('/') + 1);
            boolean isNamed = named.contains(name)
                    || texts.entrySet().stream()
                            .anyMatch(other -> !other.getKey().equals(path)
                                    && other.getValue().contains(name));
            if (!isNamed && !templates.names().contains(path)) {
                diagnostics.report(
                        Code.TEMPLATE_UNUSED,
                        Location.of("templates/" + path),
                        Message.of("template-unused.name", path),
                        Suggestion.closest(withoutEnding(path), withoutEnding(templates.names()))
                                .map(meant -> Suggestion.hint(meant + TEMPLATE))
                                .orElseGet(Code.TEMPLATE_UNUSED::hint));
            }
        }
    }

    /** The ending, which all have, would make short names similar. */
    private static List<String> withoutEnding(Set<String> paths) {
        return paths.stream()
                .filter(path -> path.endsWith(TEMPLATE))
                .map(MisplacedLook::withoutEnding)
                .toList();
    }

    private static String withoutEnding(String path) {
        return path.substring(0, path.lastIndexOf('.'));
    }
}
