package org.programmekb.render;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.config.Look;
import org.programmekb.source.SourceFile;

/**
 * Style sheets as they are published, compact and with what they import: {@code @import "parts/map.css";} at the start of a
 * style sheet stands for the rules of that file, so that a reader loads one file. An import of anything but a style sheet of
 * the site stays as it is. Each file is read once.
 */
public final class StyleImports {
    private static final Pattern IMPORT =
            Pattern.compile("(?:\\s|/\\*.*?\\*/)*+@import\\s+\"([^\":?#]+\\.css)\"\\s*;", Pattern.DOTALL);

    /** Imports are the first thing in a style sheet, so they are looked for in these first bytes. */
    private static final int START = 4096;

    /** The rules for what only sites with a look of their own have. */
    private static final String LOOK = "css/parts/look.css";

    private final Map<String, SourceFile> assets = new LinkedHashMap<>();
    private final Map<SourceFile, Sheet> sheets = new ConcurrentHashMap<>();
    private final Look look;

    /**
     * Style sheets among these files, whose paths are below the root of the site; the common one with the look of a project.
     *
     * @param most the largest that is imported, in bytes
     */
    public StyleImports(List<SourceFile> assets, Look look, int most) {
        assets.stream().filter(asset -> asset.size() <= most).forEach(asset -> this.assets.put(asset.path(), asset));
        this.look = look;
    }

    /** A file: what it imports, and its own rules without unnecessary characters. */
    private record Sheet(List<SourceFile> imports, byte[] rules) {}

    /** The rules of the style sheets that this one imports, also indirectly, each once, and then its own. */
    public byte[] read(SourceFile sheet) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Set<SourceFile> begun = new HashSet<>();
        SourceFile pictures = assets.get(LOOK);
        if (isCommon(sheet) && look.hasPictures() && pictures != null) {
            add(pictures, begun, all);
        }
        add(sheet, begun, all);
        // The rules of the project's look.
        if (isCommon(sheet) || sheet.path().equals("css/card.css")) {
            all.writeBytes(Stylesheet.compact(look.palette().rules().getBytes(StandardCharsets.UTF_8)));
        }
        return all.toByteArray();
    }

    private static boolean isCommon(SourceFile sheet) {
        return sheet.path().equals(AssetUrls.COMMON);
    }

    private void add(SourceFile file, Set<SourceFile> begun, ByteArrayOutputStream all) throws IOException {
        if (!begun.add(file)) {
            return;
        }
        Sheet sheet = sheets.get(file);
        if (sheet == null) {
            sheet = parse(file);
            sheets.put(file, sheet);
        }
        for (SourceFile imported : sheet.imports) {
            add(imported, begun, all);
        }
        all.writeBytes(sheet.rules);
    }

    private Sheet parse(SourceFile file) throws IOException {
        byte[] rules = file.read();
        List<SourceFile> imports = new ArrayList<>();
        // In this encoding a character is a byte.
        Matcher start =
                IMPORT.matcher(new String(rules, 0, Math.min(START, rules.length), StandardCharsets.ISO_8859_1));
        while (start.lookingAt()) {
            String path = Path.of(file.path())
                    .resolveSibling(start.group(1))
                    .normalize()
                    .toString();
            SourceFile imported = assets.get(path.replace(File.separatorChar, '/'));
            if (imported == null) {
                break;
            }
            imports.add(imported);
            start.region(start.end(), start.regionEnd());
        }
        return new Sheet(imports, Stylesheet.compact(Arrays.copyOfRange(rules, start.regionStart(), rules.length)));
    }
}
