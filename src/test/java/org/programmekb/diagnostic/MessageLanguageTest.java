package org.programmekb.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageLanguageTest {
    private static final Pattern USED = Pattern.compile("Message\\s*\\.of\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    @ParameterizedTest
    @EnumSource
    void everyCatalogueHasTheTextsThatTheProgramUses(MessageLanguage language) throws IOException {
        assertThat(language.keys()).containsAll(used());
    }

    @Test
    void everyTextHasTheSameValuesInAllLanguages() {
        assertThat(MessageLanguage.CHINESE.keys()).isEqualTo(MessageLanguage.ENGLISH.keys());
        assertThat(MessageLanguage.ENGLISH.keys())
                .allSatisfy(key -> assertThat(places(MessageLanguage.CHINESE, key))
                        .isEqualTo(places(MessageLanguage.ENGLISH, key)));
    }

    @Test
    void aLanguageIsKnownByItsCodeAlsoWithRegionAndEncoding() {
        assertThat(MessageLanguage.of("zh_CN.UTF-8")).contains(MessageLanguage.CHINESE);
        assertThat(MessageLanguage.of("en")).contains(MessageLanguage.ENGLISH);
        assertThat(MessageLanguage.of("C.UTF-8")).isEmpty();
    }

    private static Set<String> places(MessageLanguage language, String key) {
        return PLACE.matcher(language.pattern(key).text())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> used() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Set<String> keys = new TreeSet<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                USED.matcher(Files.readString(file)).results().forEach(use -> keys.add(use.group(1)));
            }
            return keys;
        }
    }
}
