package org.programmekb.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.config.Look;
import org.programmekb.source.SourceFile;

class StyleImportsTest {
    @TempDir
    Path folder;

    private String read(Map<String, String> sheets) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            Path file = folder.resolve(sheet.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, sheet.getValue());
            files.add(new SourceFile(sheet.getKey(), file, Files.size(file)));
        }
        SourceFile first = files.stream()
                .filter(file -> file.path().equals("css/a.css"))
                .findFirst()
                .orElseThrow();
        return new String(new StyleImports(files, Look.STANDARD, 16_000_000).read(first), StandardCharsets.UTF_8);
    }

    @Test
    void imported_rules_stand_before_the_own_rules_and_once() {
        assertThat(files(
                        "@import \"parts/b.css\";\n/* é */ @import \"c.css\";\na { color: red }",
                        "@import \"../c.css\"; b { top: 0 }",
                        "c { top: 0 }"))
                .isEqualTo("c{top:0}b{top:0}a{color:red}");
    }

    @Test
    void a_circle_of_imports_ends() {
        assertThat(files("@import \"c.css\"; a {}", "", "@import \"a.css\"; c {}"))
                .isEqualTo("c{}a{}");
    }

    @Test
    void an_import_of_something_else_stays() {
        assertThat(files("@import \"https://example.org/x.css\"; a {}", "", ""))
                .isEqualTo("@import \"https://example.org/x.css\";a{}");
        assertThat(files("@import \"none.css\"; a {}", "", "")).isEqualTo("@import \"none.css\";a{}");
        assertThat(files("a {} @import \"c.css\";", "", "c {}")).isEqualTo("a{}@import \"c.css\";");
    }

    private String files(String a, String b, String c) {
        try {
            return read(Map.of("css/a.css", a, "css/parts/b.css", b, "css/c.css", c));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
