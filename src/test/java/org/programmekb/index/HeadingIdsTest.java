package org.programmekb.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.body.BodyHeading;
import org.programmekb.markup.body.DocumentBody;

class HeadingIdsTest {
    /** Headings in a line: the level, the text, and in braces the id if an author chose it. */
    private static List<BodyHeading> outline(String line) {
        List<BodyHeading> headings = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (String part : line.isEmpty() ? new String[0] : line.split(", ")) {
            int brace = part.indexOf('{');
            String text = part.substring(2, brace < 0 ? part.length() : brace);
            String id = brace < 0 ? text.replace(' ', '-') : part.substring(brace + 1, part.length() - 1);
            String unique = id;
            for (int number = 2; !used.add(unique); number++) {
                unique = id + "-" + number;
            }
            headings.add(new BodyHeading(part.charAt(0) - '0', text, unique, brace >= 0, new Location("a.md", 1, 1)));
        }
        return headings;
    }

    private static DocumentBody body(List<BodyHeading> headings, String... otherIds) {
        return new DocumentBody("", headings, List.of(), List.of(), Arrays.asList(otherIds), "");
    }

    private static List<String> ids(String source, String translation) {
        return HeadingIds.ids(outline(source), body(outline(translation)));
    }

    @Test
    void headingsThatRunInParallelShareAllIds() {
        assertThat(ids("2 a, 3 b, 2 c", "2 甲, 3 乙, 2 丙")).containsExactly("a", "b", "c");
    }

    @Test
    void aSubheadingThatIsMissingLeavesTheOtherSectionsTogether() {
        assertThat(ids("2 a, 3 b, 3 c, 2 d, 3 e", "2 甲, 3 乙, 2 丁, 3 戊")).containsExactly("a", "乙", "d", "e");
    }

    @Test
    void aSubheadingTooManyKeepsItsOwnId() {
        assertThat(ids("2 a, 2 b", "2 甲, 3 甲一, 2 乙")).containsExactly("a", "甲一", "b");
    }

    @Test
    void aSectionIsKnownByItsOutline() {
        assertThat(ids("2 a, 2 b, 3 c, 3 d, 2 e, 2 f", "2 甲, 2 乙, 3 丙, 3 丁, 2 戊"))
                .containsExactly("a", "b", "c", "d", "戊");
    }

    @Test
    void whereNothingTellsWhichIsMissingNothingIsShared() {
        assertThat(ids("2 a, 2 b, 2 c", "2 甲, 2 乙")).containsExactly("甲", "乙");
    }

    @Test
    void theSameTextAndTheSameNumberTellHeadingsApart() {
        assertThat(ids("2 IUC, 2 a, 2 b, 2 2020 in brief, 2 c", "2 IUC, 2 甲, 2 2020年概况, 2 丙"))
                .containsExactly("IUC", "甲", "2020-in-brief", "c");
        assertThat(ids("2 1. a, 2 2. b, 2 3. c", "2 1. 甲, 2 3. 丙")).containsExactly("1.-a", "3.-c");
    }

    @Test
    void whatOccursTwiceTellsNothing() {
        assertThat(ids("2 News, 2 News, 2 a", "2 News, 2 乙")).containsExactly("News-3", "乙");
    }

    @Test
    void aNumberOfAnotherLevelIsAnotherNumber() {
        assertThat(ids("2 1 a, 3 2 b, 2 c", "2 1 甲, 2 2 乙, 2 丙, 2 丁")).containsExactly("1-a", "2-乙", "丙", "丁");
    }

    @Test
    void evidenceThatContradictsItselfIsNone() {
        assertThat(ids("2 1 a, 2 2 b, 2 c", "2 2 乙, 2 1 甲")).containsExactly("2-乙", "1-甲");
    }

    @Test
    void aChosenIdFindsItsHeadingWhereverItStands() {
        assertThat(ids("2 a, 2 Results{results}, 2 c", "2 Outcome{results}, 2 乙, 2 丙, 3 丁"))
                .containsExactly("results", "乙", "丙", "丁");
        assertThat(ids("2 a, 2 b{end}, 2 c", "2 甲, 2 乙, 2 丙{end}")).containsExactly("甲", "乙", "end");
    }

    @Test
    void anIdThatOnlyTheTranslationChoseKeepsThatHeadingAlone() {
        assertThat(ids("2 a, 2 b, 2 c", "2 甲, 2 乙{own}, 2 丙")).containsExactly("a", "own", "c");
    }

    @Test
    void anIdThatSomethingElseHasIsNotGivenAgain() {
        assertThat(HeadingIds.ids(outline("2 a, 2 b"), body(outline("2 甲, 2 乙"), "b")))
                .containsExactly("a", "乙");
    }

    @Test
    void anIdOfTheSourceNeverStandsForAnotherHeading() {
        assertThat(ids("2 x{notes}, 2 b, 2 c", "2 notes, 2 乙"))
                .doesNotContain("notes-2")
                .isNotEmpty();
        assertThat(ids("2 a, 3 notes, 2 c, 2 d", "2 甲, 2 notes")).containsExactly("甲", "notes-2");
    }

    @Test
    void idsAreUniqueAndPairsKeepTheirLevelForRandomOutlines() {
        Random random = new Random(4);
        for (int round = 0; round < 3_000; round++) {
            List<BodyHeading> source = outline(random(random, "abcd"));
            List<BodyHeading> own = outline(random(random, "甲乙cd"));
            List<String> ids = HeadingIds.ids(source, body(own));
            assertThat(ids).as("%s and %s", source, own).doesNotHaveDuplicates().hasSameSizeAs(own);
            for (int i = 0; i < own.size(); i++) {
                if (own.get(i).explicit()) {
                    assertThat(ids.get(i)).isEqualTo(own.get(i).id());
                }
            }
            assertThat(HeadingIds.ids(source, body(source)))
                    .isEqualTo(source.stream().map(BodyHeading::id).toList());
        }
    }

    private static String random(Random random, String letters) {
        List<String> parts = new ArrayList<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            int level = 2 + random.nextInt(2);
            char letter = letters.charAt(random.nextInt(letters.length()));
            String number = random.nextInt(4) == 0 ? random.nextInt(3) + " " : "";
            String id = random.nextInt(6) == 0 ? "{i" + random.nextInt(9) + "}" : "";
            parts.add(level + " " + number + letter + id);
        }
        return String.join(", ", parts);
    }
}
