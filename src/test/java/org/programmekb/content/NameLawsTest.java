package org.programmekb.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

/** What holds for the Latin form of all names. */
final class NameLawsTest {
    @Property(seed = "1")
    void aNameInAnAddressHasWordsJoinedByHyphens(@ForAll @StringLength(max = 100) String name) {
        assertThat(Readings.slug(name)).matches("|[a-z0-9]+(-[a-z0-9]+)*").hasSizeLessThanOrEqualTo(60);
    }

    @Property(seed = "1")
    void theNameInAnAddressIsANameThatStaysAsItIs(
            @ForAll
                    @AlphaChars
                    @NumericChars
                    @Chars({' ', '-', '.', '’', 'é', 'ß', 'Ø', '—'})
                    @CharRange(from = '\u4e00', to = '\u9fff')
                    @StringLength(max = 100)
                    String name) {
        String slug = Readings.slug(name);

        assertThat(Readings.slug(slug)).isEqualTo(slug);
    }

    /** The characters of everyday Chinese; some rare signs of units have no reading. */
    @Provide
    Arbitrary<String> chinese() {
        return Arbitraries.chars()
                .range('\u4e00', '\u9fa5')
                .filter(Charset.forName("GB2312").newEncoder()::canEncode)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(characters -> characters.stream().map(String::valueOf).collect(Collectors.joining()));
    }

    @Property(seed = "1")
    void everyChineseCharacterIsWrittenWithLatinLetters(@ForAll("chinese") String name) {
        assertThat(Readings.latin(name)).matches("[a-z ]+");
    }

    @Property(seed = "1")
    void aNameInLatinLettersStaysAsItIs(@ForAll @CharRange(from = ' ', to = '~') String name) {
        assertThat(Readings.latin(name)).isEqualTo(name);
    }
}
