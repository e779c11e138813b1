package org.programmekb.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmekb.config.Look;
import org.programmekb.source.SourceFile;

/** Assets that are too large to be published are not read: here, nobody could. */
final class LargeAssetsTest {
    private static final int MOST = 100;

    @TempDir
    private Path folder;

    private SourceFile missing(String path, long size) {
        return new SourceFile(path, folder.resolve("missing"), size);
    }

    @ParameterizedTest
    @CsvSource({"css/site.css, 101", "css/map.css, 2500000000", "js/site.js, 101", "logo.png, 2500000000"})
    void theirAddressTellsNothingOfTheirContent(String path, long size) {
        AssetUrls urls = new AssetUrls(List.of(missing(path, size)), Look.STANDARD, MOST);

        assertThat(urls.url(path).orElseThrow()).endsWith(path + "?v=e3b0c44298");
    }

    @Test
    void theyAreNotImported() throws IOException {
        Path file = Files.writeString(folder.resolve("a.css"), "@import \"large.css\"; a { top: 0 }");
        SourceFile sheet = new SourceFile("css/a.css", file, Files.size(file));

        StyleImports imports = new StyleImports(List.of(sheet, missing("css/large.css", 101)), Look.STANDARD, MOST);

        assertThat(imports.read(sheet)).asString().isEqualTo("@import \"large.css\";a{top:0}");
    }
}
