package org.programmekb.render;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.config.InputFile;
import org.programmekb.config.Look;
import org.programmekb.source.SourceFile;

/**
 * Style sheets with what they import: {@code @import "parts/map.css";} at the start of a style sheet stands for the rules
 * of that file, so that a reader loads one file. An import of anything but a style sheet of the site stays as it is.
 */
public final class StyleImports {
    private static final Pattern IMPORT =
            Pattern.compile("\\G(?:\\s|/\\*.*?\\*/)*@import\\s+\"([^\":?#]+\\.css)\"\\s*;", Pattern.DOTALL);

    /** Imports are the first thing in a style sheet, so they are looked for in these first bytes. */
    private static final int START = 4096;

    /** The rules for what only sites with a look of their own have. */
    private static final String LOOK = "css/parts/look.css";

    private final Map<String, SourceFile> assets = new LinkedHashMap<>();
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

    /** The rules of the style sheets that this one imports, each once, before its own rules. */
    public byte[] read(SourceFile sheet) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (SourceFile part : parts(sheet)) {
            byte[] rules = part.read();
            int start = imports(part, start(rules)).keySet().stream().reduce(0, Math::max);
            all.write(rules, start, rules.length - start);
        }
        all.write(look(sheet));
        return all.toByteArray();
    }

    /** The style sheets that this one imports, also indirectly, and then itself. */
    Set<SourceFile> parts(SourceFile sheet) throws IOException {
        Set<SourceFile> parts = new LinkedHashSet<>();
        if (isCommon(sheet) && look.hasPictures()) {
            Optional.ofNullable(assets.get(LOOK)).ifPresent(parts::add);
        }
        collect(sheet, parts, new LinkedHashSet<>());
        return parts;
    }

    /** The rules of the project's look, behind those of the style sheet. */
    byte[] look(SourceFile sheet) {
        return isCommon(sheet) || sheet.path().equals("css/card.css")
                ? look.palette().rules().getBytes(StandardCharsets.UTF_8)
                : new byte[0];
    }

    private static boolean isCommon(SourceFile sheet) {
        return sheet.path().equals(AssetUrls.COMMON);
    }

    private void collect(SourceFile sheet, Set<SourceFile> parts, Set<SourceFile> begun) throws IOException {
        if (begun.add(sheet)) {
            for (SourceFile imported : imports(sheet, start(sheet)).values()) {
                collect(imported, parts, begun);
            }
            parts.add(sheet);
        }
    }

    /** The style sheets that one with this start imports, each with the offset in bytes behind its import. */
    private Map<Integer, SourceFile> imports(SourceFile sheet, String start) {
        Map<Integer, SourceFile> imports = new LinkedHashMap<>();
        // Few style sheets import others, and the pattern reads every comment before it knows.
        if (!start.contains("@import")) {
            return imports;
        }
        Matcher matcher = IMPORT.matcher(start);
        while (matcher.find()) {
            String path = Path.of(sheet.path())
                    .resolveSibling(matcher.group(1))
                    .normalize()
                    .toString();
            SourceFile imported = assets.get(path.replace(File.separatorChar, '/'));
            if (imported == null) {
                break;
            }
            imports.put(matcher.end(), imported);
        }
        return imports;
    }

    private static String start(SourceFile sheet) throws IOException {
        try (InputStream in = InputFile.open(sheet.file())) {
            return start(in.readNBytes(START));
        }
    }

    /** In this encoding a character is a byte. */
    private static String start(byte[] rules) {
        return new String(rules, 0, Math.min(START, rules.length), StandardCharsets.ISO_8859_1);
    }
}
