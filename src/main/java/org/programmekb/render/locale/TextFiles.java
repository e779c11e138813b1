package org.programmekb.render.locale;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.source.SourceFile;

/** The files of interface texts, each read once: they are checked, and then used. */
final class TextFiles {
    private final int mostBytes;
    private final Diagnostics diagnostics;
    private final Map<SourceFile, TextFile> read = new HashMap<>();

    TextFiles(int mostBytes, Diagnostics diagnostics) {
        this.mostBytes = mostBytes;
        this.diagnostics = diagnostics;
    }

    /** The texts of a file; a file that cannot be read is reported at this place, and has none. */
    TextFile texts(SourceFile file, Location place) throws IOException {
        @Nullable TextFile known = read.get(file);
        if (known == null) {
            known = TextFile.read(file.readText(mostBytes, place, diagnostics).orElse(""));
            read.put(file, known);
        }
        return known;
    }
}
