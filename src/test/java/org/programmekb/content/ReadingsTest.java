package org.programmekb.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Derives the table of readings; {@code -Dreadings=write} writes it. */
class ReadingsTest {
    private static final Path TABLE = Path.of("src/main/resources/org/programmekb/content/readings.txt");
    private static final Transliterator ICU = Transliterator.getInstance("Han-Latin; Latin-ASCII");
    private static final Normalizer2 NEWEST = Normalizer2.getNFKDInstance();
    /** What Java 17 knows of Unicode; later Java versions know more. */
    private static final Normalizer2 OLDEST = new FilteredNormalizer2(NEWEST, new UnicodeSet("[:age=13.0:]"));

    /**
     * Every character that ICU does not read as its Unicode parts, in any version of Unicode that Java may have, by what
     * ICU says; nothing if it stays as it is.
     */
    private static String derived() {
        Map<String, StringBuilder> readings = new TreeMap<>();
        for (char c = '\u0080'; c < '\uFFFE'; c++) {
            String whole = String.valueOf(c);
            String latin = icu(whole);
            if (!Character.isSurrogate(c) && isReadOtherwise(whole, latin)) {
                readings.computeIfAbsent(latin.equals(whole) ? "" : latin, key -> new StringBuilder())
                        .append(c);
            }
        }
        StringBuilder table = new StringBuilder();
        readings.forEach((latin, characters) ->
                table.append(latin).append('\t').append(characters).append('\n'));
        return table.toString();
    }

    private static String icu(String character) {
        String latin = ICU.transliterate(character);
        if (latin.isEmpty() || !isAscii(latin)) {
            return character;
        }
        return latin.isBlank() ? " " : latin.strip();
    }

    private static boolean isReadOtherwise(String character, String latin) {
        return !latin.equals(ofParts(character, OLDEST)) || !latin.equals(ofParts(character, NEWEST));
    }

    private static String ofParts(String character, Normalizer2 unicode) {
        String parts = unicode.normalize(character).replaceAll("[\\p{Mn}\\p{Me}]", "");
        if (parts.isEmpty() || parts.equals(character)) {
            return character;
        }
        String latin =
                parts.chars().mapToObj(part -> icu(Character.toString(part))).collect(Collectors.joining());
        return isAscii(latin) ? latin : character;
    }

    private static boolean isAscii(String latin) {
        return latin.chars().allMatch(letter -> letter >= ' ' && letter < 0x7f);
    }

    @Tag("slow")
    @Test
    void theTableIsWhatIcuSays() throws IOException {
        String table = derived();
        if ("write".equals(System.getProperty("readings"))) {
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, table);
        }
        assertThat(Files.readString(TABLE)).isEqualTo(table);
    }

    @Test
    void everyCharacterIsReadAsIcuReadsIt() {
        for (char c = '\u0080'; c < '\uFFFE'; c++) {
            String whole = String.valueOf(c);
            if (!Character.isSurrogate(c) && Normalizer.isNormalized(whole, Normalizer.Form.NFC)) {
                assertThat(Readings.latin(whole)).as(whole).isEqualTo(icu(whole));
            }
        }
    }

    @Test
    void namesAreReadAsIcuReadsThem() {
        Random random = new Random(1);
        String letters = "aZ9-áÖßøŁ中重庆长藏文秘鲁埔港〇·（），。“”Ωк";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int length = random.nextInt(8); length >= 0; length--) {
                name.append(
                        random.nextBoolean()
                                ? letters.charAt(random.nextInt(letters.length()))
                                : (char) (0x4E00 + random.nextInt(0x51A6)));
            }
            assertThat(letters(Readings.latin(name.toString())))
                    .as(name.toString())
                    .isEqualTo(letters(ICU.transliterate(name.toString())));
        }
    }

    private static String letters(String text) {
        return text.replaceAll("\\s", "");
    }

    @ParameterizedTest
    @CsvSource({
        "Nice, Nice",
        "Málaga, Malaga",
        "Ma\u0301laga, Malaga",
        "Łódź, Lodz",
        "柳州, liu zhou",
        "重庆, chong qing",
        "广州A区, guang zhouAqu",
        "Ωmega, Ωmega"
    })
    void syllablesAreSetApart(String name, String latin) {
        assertThat(Readings.latin(name)).isEqualTo(latin);
    }

    @ParameterizedTest
    @CsvSource({
        "Port Merrow, port-merrow",
        "L’Aquila (Italy)!, laquila-italy",
        "海口, hai-kou",
        "！, ''",
    })
    void theSlugOfANameHasItsWordsInLatinLetters(String name, String slug) {
        assertThat(Readings.slug(name)).isEqualTo(slug);
    }

    @Test
    void aLongSlugIsCutBetweenWordsOrElseAtSixtyLetters() {
        String sixty = "a".repeat(29) + "-" + "b".repeat(30);

        assertThat(Readings.slug(sixty)).isEqualTo(sixty);
        assertThat(Readings.slug(sixty + " c")).isEqualTo(sixty);
        assertThat(Readings.slug(sixty + "c")).isEqualTo("a".repeat(29));
        assertThat(Readings.slug("a".repeat(61))).isEqualTo("a".repeat(60));
    }
}
