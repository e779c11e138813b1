package org.programmekb.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmekb.config.Language;

class NameOrderTest {
    private static final Map<String, Language> LANGUAGES = Map.of(
            "en", new Language("en", "en", "English", false),
            "zh", new Language("zh", "zh-Hans", "简体中文", false),
            "de", new Language("de", "de", "Deutsch", false),
            "es", new Language("es", "es", "Español", false),
            "fr", new Language("fr", "fr", "Français", false),
            "it", new Language("it", "it", "Italiano", false),
            "ja", new Language("ja", "ja", "日本語", false),
            "pt", new Language("pt", "pt-PT", "Português", false),
            "ar", new Language("ar", "ar", "العربية", true));

    private static NameOrder order(String code) {
        return new NameOrder(LANGUAGES.get(code));
    }

    @ParameterizedTest
    @CsvSource({
        "重庆, chongqing, C",
        "长春, changchun, C",
        "厦门, xiamen, X",
        "六安, lu'an, L",
        "尼斯, nisi, N",
        "海口, , H",
        "URBACT, , U",
        "5G网络, , #",
        "École, , E"
    })
    void aChineseNameStandsUnderTheLetterOfItsPinyinElseOfItsUsualReading(String name, String pinyin, String letter) {
        assertThat(order("zh").initial(name, Optional.ofNullable(pinyin))).isEqualTo(letter);
    }

    @Test
    void pinyinDecidesTheOrderOfChineseNamesToo() {
        Map<String, String> pinyin = Map.of("重庆", "chongqing", "长春", "changchun", "厦门", "xiamen", "北京", "beijing");
        NameOrder order = order("zh");
        assertThat(pinyin.keySet().stream()
                        .sorted(Comparator.comparing(
                                name -> order.key(name, Optional.ofNullable(pinyin.get(name))), order.comparator())))
                .containsExactly("北京", "长春", "重庆", "厦门");
    }

    @ParameterizedTest
    @CsvSource({
        "chuchuangqiyejiaoliu, chu chuang qi ye jiao liu",
        "chuangxin, chuang xin",
        "xianjinzhizao, xian jin zhi zao",
        "Xi'an, xi an",
        "lubu'eryana dushiqu, lu bu er ya na du shi qu",
        "jinan, ji nan",
        "lvse, lv se",
        "lüse, lv se",
        "'situjiate diqu, 5G', si tu jia te di qu 5g"
    })
    void pinyinIsReadInSyllables(String pinyin, String key) {
        assertThat(order("zh").key("名", Optional.of(pinyin))).isEqualTo(key);
    }

    @Test
    void chineseNamesAreSortedCharacterByCharacterAsInADictionary() {
        assertThat(sorted("zh", "创新与教育", "初创企业", "出行", "西安", "先进制造", "IUC", "5G"))
                .containsExactly("5G", "初创企业", "出行", "创新与教育", "IUC", "西安", "先进制造");
        NameOrder order = order("zh");
        assertThat(order.comparator()
                        .compare(order.key("初创", Optional.of("chuchuang")), order.key("创新", Optional.of("chuangxin"))))
                .isNegative();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Öland, O",
        "en, étang, E",
        "en, 5G, #",
        "en, “Ñandú”, #",
        "es, ñora, Ñ",
        "es, Ávila, A",
        "es, llano, L",
        "es, 重庆, #",
        "de, Österreich, O",
        "fr, Évry, E",
        "it, Èze, E",
        "pt, Águeda, A",
        "ja, おおさか, あ",
        "ja, ニース, な",
        "ja, 横浜, #",
        "ja, Nice, N",
        "ar, أربع, ا",
        "ar, إيستمير, ا",
        "ar, ساقية, س",
        "ar, IUC, I",
        "ar, 5, #"
    })
    void otherNamesStandUnderTheLettersOfTheLanguage(String language, String name, String letter) {
        assertThat(order(language).initial(name, Optional.of("unheeded"))).isEqualTo(letter);
    }

    @Test
    void spanishAndArabicNamesAreSortedAsTheirReadersExpect() {
        assertThat(sorted("es", "oasis", "ñora", "noria", "Ávila", "avenida"))
                .containsExactly("avenida", "Ávila", "noria", "ñora", "oasis");
        assertThat(sorted("ar", "واحة", "أربع", "IUC", "ساقية", "إيستمير"))
                .containsExactly("أربع", "إيستمير", "ساقية", "واحة", "IUC");
    }

    @Test
    void accentsAndUmlautsCountOnlyBetweenNamesThatAreOtherwiseTheSame() {
        assertThat(sorted("de", "Oslo", "Zürich", "Öhringen", "Ulm", "Ofen", "Übach", "Straße", "Strassen"))
                .containsExactly("Ofen", "Öhringen", "Oslo", "Straße", "Strassen", "Übach", "Ulm", "Zürich");
        assertThat(sorted("fr", "Evry", "Étretat", "Évry", "Èze", "Eu", "Chalon", "Châlons"))
                .containsExactly("Chalon", "Châlons", "Étretat", "Eu", "Evry", "Évry", "Èze");
        assertThat(sorted("it", "Forlì", "Forli", "Foggia", "Empoli", "Èboli"))
                .containsExactly("Èboli", "Empoli", "Foggia", "Forli", "Forlì");
        assertThat(sorted("pt", "Évora", "Faro", "Águeda", "Aveiro", "Espinho"))
                .containsExactly("Águeda", "Aveiro", "Espinho", "Évora", "Faro");
    }

    /** Readings are not known: kana are sorted by sound, and kanji after them, as in the usual table of characters. */
    @Test
    void japaneseNamesInKanaAreSortedBySoundAndThoseInKanjiFollow() {
        assertThat(sorted("ja", "神戸", "ニース", "横浜", "おおさか", "アテネ", "かいこう", "がいこう", "Nice"))
                .containsExactly("Nice", "アテネ", "おおさか", "かいこう", "がいこう", "ニース", "横浜", "神戸");
    }

    private static List<String> sorted(String language, String... names) {
        NameOrder order = order(language);
        return List.of(names).stream()
                .sorted(Comparator.comparing(name -> order.key(name, Optional.empty()), order.comparator()))
                .toList();
    }
}
