package org.programmekb.imports.wordpress.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.config.Language;
import org.programmekb.imports.wordpress.export.ItemTranslations.Version;

final class ExportReaderTest {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8" ?>
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><language>en-US</language><wp:base_blog_url>https://old.example</wp:base_blog_url>
            """;
    private static final Language ENGLISH = new Language("en", "en", "English", false);
    private static final Language CHINESE = new Language("zh", "zh-Hans", "简体中文", false);

    @TempDir
    private Path folder;

    private Export read(String items) throws IOException {
        return new ExportReader(file(HEAD + items + "</channel></rss>")).read();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("export.xml"), text);
    }

    private static String item(int id, String more) {
        return "<item><title>Title " + id + "</title><link>https://old.example/" + id + "/</link><wp:post_id>" + id
                + "</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>" + more + "</item>\n";
    }

    private List<List<String>> documents(Export export) {
        return new ItemTranslations(export, List.of(ENGLISH, CHINESE), ENGLISH)
                .documents(export.items()).stream()
                        .map(group -> group.stream().map(ExportReaderTest::name).toList())
                        .toList();
    }

    private static String name(Version version) {
        return version.item().id() + version.language().code();
    }

    @Test
    void anItemHasItsFieldsTermsAndValues() throws IOException {
        Export export = read(item(7, """
                <content:encoded><![CDATA[<img src="/wp-content/uploads/2019/a-300x200.jpg"> ]]]]><![CDATA[> 文字]]></content:encoded>
                <excerpt:encoded><![CDATA[Short]]></excerpt:encoded><wp:post_name>%e6%b8%af</wp:post_name>
                <wp:post_date>0000-00-00 00:00:00</wp:post_date><wp:post_modified>2019-05-03 10:00:00</wp:post_modified>
                <category domain="category" nicename="ports"><![CDATA[Ports]]></category>
                <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value><![CDATA[12]]></wp:meta_value></wp:postmeta>
                """));

        Item item = export.items().get(0);
        assertThat(export.site()).isEqualTo("https://old.example");
        assertThat(item.slug()).isEqualTo("港");
        assertThat(item.date()).isEqualTo("2019-05-03 10:00:00");
        assertThat(item.excerpt()).isEqualTo("Short");
        assertThat(item.meta("_thumbnail_id")).isEqualTo("12");
        assertThat(item.terms()).containsExactly(new Item.Term("category", "ports", "Ports"));
        assertThat(item.traits().pictures()).containsExactly("2019/a.jpg");
    }

    @Test
    void blankLinesAboveAndControlCharactersWithinDoNotMatter() throws IOException {
        Path file = file("\n\n" + HEAD + item(1, "<content:encoded>a\u000Bb</content:encoded>") + "</channel></rss>");

        new ExportReader(file).read((item, text) -> assertThat(text).isEqualTo("a b"));
    }

    @Test
    void aFileThatIsCutOffIsRefusedWithItsPlace() throws IOException {
        Path file = file("\n" + HEAD + "<item><title>Cut");

        assertThatThrownBy(() -> new ExportReader(file).read())
                .hasMessageContaining("export.xml:5:17: the export cannot be read")
                .hasMessageContaining("Nothing was imported");
    }

    @Test
    void aFileInAnotherEncodingIsReadIfItStatesIt() throws IOException {
        String text = HEAD.replace("UTF-8", "ISO-8859-1") + item(1, "").replace("Title", "Città") + "</channel></rss>";
        Path file = Files.writeString(folder.resolve("export.xml"), text, StandardCharsets.ISO_8859_1);

        assertThat(new ExportReader(file).read().items().get(0).title()).isEqualTo("Città 1");
    }

    @Test
    void bytesThatAreNoTextAreRefusedWithTheirLine() throws IOException {
        String text = HEAD + "\n" + item(1, "").replace("Title", "Città") + "</channel></rss>";
        Path file = Files.writeString(folder.resolve("export.xml"), text, StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> new ExportReader(file).read())
                .hasMessage(file + ":" + (HEAD.lines().count() + 2)
                        + ": the export contains bytes that are no text in UTF-8. Nothing was imported. If it is a .zip file,"
                        + " unpack it; otherwise export again, or save it in UTF-8");
    }

    @Test
    void itemsWithTheSameNumberAreAllRead() throws IOException {
        Export export = read(item(7, "") + item(7, "").replace("Title", "Other") + item(7, ""));

        assertThat(export.items()).extracting(Item::title).containsExactly("Title 7", "Other 7", "Title 7");
        assertThat(export.items()).extracting(Item::id).doesNotHaveDuplicates().startsWith(7L);
        List<Long> again = new ArrayList<>();
        new ExportReader(folder.resolve("export.xml")).read((item, text) -> again.add(item.id()));
        assertThat(export.items()).extracting(Item::id).isEqualTo(again);
    }

    @Test
    void nothingOutsideTheFileIsRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        Path file = file(HEAD.replaceFirst("\\n", "\n<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n")
                + item(1, "<content:encoded>&x;</content:encoded>") + "</channel></rss>");

        assertThatThrownBy(() -> new ExportReader(file).read()).hasMessageContaining("cannot be read");
    }

    @Test
    void polylangLinksTranslationsByATermOrByTheNumbersInItsDescription() throws IOException {
        Export export = read("""
                <wp:term><wp:term_taxonomy>post_translations</wp:term_taxonomy><wp:term_slug>pll_b</wp:term_slug><wp:term_description><![CDATA[a:2:{s:2:"en";i:3;s:2:"zh";i:4;}]]></wp:term_description></wp:term>
                <wp:term><wp:term_taxonomy>language</wp:term_taxonomy><wp:term_slug>chinese</wp:term_slug><wp:term_description><![CDATA[a:3:{s:6:"locale";s:5:"zh_CN";s:3:"rtl";i:0;s:9:"flag_code";s:2:"cn";}]]></wp:term_description></wp:term>
                """
                + item(1, polylang("en", "pll_a"))
                + item(2, polylang("chinese", "pll_a"))
                + item(3, "<category domain=\"language\" nicename=\"en\">English</category>")
                + item(4, polylang("chinese", "pll_b"))
                + item(5, polylang("fr", "pll_c")));

        assertThat(documents(export)).containsExactly(List.of("1en", "2zh"), List.of("3en", "4zh"));
    }

    private static String polylang(String language, String group) {
        return "<category domain=\"language\" nicename=\"" + language + "\">x</category>"
                + "<category domain=\"post_translations\" nicename=\"" + group + "\">x</category>";
    }

    @Test
    void wpmlLinksTranslationsByValuesAndSaysTheLanguageInTheAddress() throws IOException {
        Export export = read(item(1, "")
                + item(2, meta("_icl_lang_duplicate_of", "1")).replace("/2/", "/2/?lang=zh-hans")
                + item(3, meta("_wpml_import_language_code", "en") + meta("_wpml_import_translation_group", "g"))
                + item(4, meta("_wpml_import_language_code", "zh-hans") + meta("_wpml_import_translation_group", "g"))
                + item(5, "").replace("old.example/", "old.example/zh/"));

        assertThat(documents(export)).containsExactly(List.of("1en", "2zh"), List.of("3en", "4zh"), List.of("5zh"));
    }

    private static String meta(String key, String value) {
        return "<wp:postmeta><wp:meta_key>" + key + "</wp:meta_key><wp:meta_value>" + value
                + "</wp:meta_value></wp:postmeta>";
    }

    @Test
    void qtranslateKeepsAllLanguagesInOneItem() throws IOException {
        Export export = read(item(1, "<content:encoded><![CDATA[[:en]Port[:zh]港口[:]!]]></content:encoded>")
                + item(2, "<content:encoded><![CDATA[<!--:en-->Port<!--:--><!--:zh-->港口<!--:-->]]></content:encoded>"));

        assertThat(documents(export)).containsExactly(List.of("1en", "1zh"), List.of("2en", "2zh"));
        assertThat(LanguageMarks.in("zh", "[:en]Port[:zh]港口[:]!")).isEqualTo("港口!");
        assertThat(LanguageMarks.in("zh", "No marks")).isEqualTo("No marks");
    }

    @Test
    void aTextInHanCharactersIsChineseIfNothingElseIsStated() throws IOException {
        Export export = read(item(1, "<content:encoded>两座城市共同编写一份行动计划</content:encoded>") + item(2, ""));

        assertThat(documents(export)).containsExactly(List.of("1zh"), List.of("2en"));
    }
}
