package org.programmekb.markup.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CjkCharactersTest {
    private static boolean isCjkByUnicode(int point) {
        boolean wide = switch (UCharacter.getIntPropertyValue(point, UProperty.EAST_ASIAN_WIDTH)) {
            case EastAsianWidth.WIDE, EastAsianWidth.FULLWIDTH, EastAsianWidth.HALFWIDTH -> true;
            default -> false;
        };
        return wide && !UCharacter.hasBinaryProperty(point, UProperty.EMOJI_PRESENTATION)
                || UScript.getScript(point) == UScript.HANGUL;
    }

    @Test
    void theTableIsWhatUnicodeSaysOfEveryCharacter() {
        List<String> different = new ArrayList<>();
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            if (CjkCharacters.isCjk(point) != isCjkByUnicode(point)) {
                different.add("U+%04X".formatted(point));
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    void koreanLettersAndTheWonAreNeitherChineseNorJapanese() {
        assertThat("한ㄱᄀㅏﾡ₩￦".codePoints()).allMatch(CjkCharacters::isHangul).allMatch(CjkCharacters::isCjk);
        assertThat("汉漢あアｱ。，「（￥".codePoints()).noneMatch(CjkCharacters::isHangul).allMatch(CjkCharacters::isCjk);
    }
}
