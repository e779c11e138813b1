package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One thing has one name in the interface, in the messages of the program, in the documents and on our own site. */
final class TermsTest {
    /** What is not written, and what is written for it. */
    private static final Map<Pattern, String> CHINESE = Map.of(
            Pattern.compile("人物"), "人员",
            Pattern.compile("参加者|与会者"), "与会人员",
            Pattern.compile("座城市"), "个城市",
            Pattern.compile("[\\d}]个机构"), "家机构",
            Pattern.compile("项目阶段"), "项目期",
            Pattern.compile("合作方(?![案式向])|哪一方|所属一方|城市分组"), "所属方",
            Pattern.compile("(?<!城镇|城市|区域|重点)合作项目"), "国际项目",
            Pattern.compile("未载明|未注明(?!时区|许可)"), "未记录");

    private static final Map<Pattern, String> ENGLISH = Map.of(
            Pattern.compile("(?i)\\bnot stated"), "not recorded",
            Pattern.compile("(?i)=(?:by )?state\\b(?! )"), "status",
            Pattern.compile("(?i)=(?:with an )?owner\\b|=Responsible\\b(?! party| consumption)"), "responsible party");

    @Test
    void chineseHasOneTermForOneThing() throws IOException {
        // The texts of the editor stand beside the English ones, those of facts in one file.
        assertThat(
                        others(
                                CHINESE,
                                "{templates,docs,content,src/main/resources}/**{/zh.properties,.zh.properties,.zh.md,.zh.adoc,/texts.js,.yaml}"))
                .isEmpty();
    }

    @Test
    void englishHasOneTermForOneThing() throws IOException {
        assertThat(others(ENGLISH, "{templates,src/main/resources}/**{/en.properties,.en.properties}"))
                .isEmpty();
    }

    @Test
    void aFileInChineseHasItsCommentsInChinese() throws IOException {
        for (Path file : files("{templates,src/main/resources}/**{/zh.properties,.zh.properties}")) {
            assertThat(Files.readAllLines(file).stream().filter(line -> line.startsWith("#")))
                    .as(file.toString())
                    .allMatch(line -> line.codePoints().anyMatch(Character::isIdeographic));
        }
    }

    private static List<String> others(Map<Pattern, String> terms, String files) throws IOException {
        List<String> others = new ArrayList<>();
        for (Path file : files(files)) {
            String text = Files.readString(file);
            terms.forEach((other, term) -> other.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .forEach(found -> others.add(file + ": `" + found + "`; write `" + term + "`")));
        }
        return others;
    }

    private static List<Path> files(String glob) throws IOException {
        PathMatcher wanted = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("templates", "docs", "content", "src/main/resources")) {
            try (Stream<Path> walk = Files.walk(Path.of(folder))) {
                files.addAll(walk.filter(wanted::matches).sorted().toList());
            }
        }
        assertThat(files).isNotEmpty();
        return files;
    }
}
