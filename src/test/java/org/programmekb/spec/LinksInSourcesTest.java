package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmekb.diagnostic.Diagnostic;

/** What is said of links that lead nowhere, in all the ways in which they may be written. */
final class LinksInSourcesTest {
    static final Site SITE = Site.of("""
            -- content/cities/nice.yaml --
            name: {en: Nice, zh: 尼斯}
            pinyin: nisi
            -- content/cities/nice.en.md --
            ---
            title: Nice
            ---
            ## History

            ### Harbour

            ## Today
            -- content/cities/nice.zh.md --
            ---
            title: 尼斯
            ---
            ## 历史

            ### 港口

            ## 今天
            -- content/pages/about.en.md --
            ---
            title: About
            ---
            Text.
            -- content/pages/about.zh.md --
            ---
            title: 关于
            ---
            文字。
            -- content/pages/draft.en.md --
            ---
            title: Draft
            status: draft
            ---
            -- content/pages/plan.pdf --
            %PDF
            -- content/pages/old/map.pdf --
            %PDF
            -- assets/logo.html --
            <p>Logo</p>
            -- content/people.yaml --
            ines: {name: {en: Ines Moreau, zh: 伊内斯}}
            -- content/organisations.yaml --
            port: {name: {en: Port office, zh: 港务局}}
            -- content/glossary.yaml --
            berth: {term: {en: Berth, zh: 泊位}, pinyin: bowei}
            """);

    @TempDir
    private Path folder;

    private IndexedProject index(Site site) throws IOException {
        return IndexedProject.of(site, folder);
    }

    static List<String> findings(IndexedProject project) {
        return project.findings().all().stream()
                .map(Diagnostic::toString)
                .filter(line -> !line.contains("[translation-missing]"))
                .toList();
    }

    /** What is found in a page whose text this is, without its place. */
    private List<String> said(String text) throws IOException {
        return findings(index(SITE.withFile("content/pages/a.en.md", "---\ntitle: A\n---\n" + text + "\n"))).stream()
                .map(line -> line.replaceFirst("^content/pages/a\\.en\\.md:4:\\d+: ", ""))
                .toList();
    }

    private static final String NO_TYPE = "(hint: write kb:news/…, kb:city/…, kb:cooperation/…, kb:cluster/…,"
            + " kb:lap/…, kb:project/…, kb:page/…, kb:organisation/…, kb:term/… or kb:person/…)";

    static String noFile(String path) {
        return "(hint: correct the path, or remove the link; there is no `" + path
                + "`; a path starts from the folder of this file, for instance `../cities/nice.en.md`)";
    }

    @Test
    void anIncompleteIdIsReportedByWhatIsMissing() throws IOException {
        assertThat(said("[a](kb:/nice)"))
                .containsExactly("error[link-broken]: `` after `kb:` is not a type of document " + NO_TYPE);
        assertThat(said("[a](kb:#today)"))
                .containsExactly("error[link-broken]: `` after `kb:` is not a type of document " + NO_TYPE);
        assertThat(said("[a](kb:nice)"))
                .containsExactly("error[link-broken]: `nice` after `kb:` is not a type of document " + NO_TYPE);
        assertThat(said("[a](kb:city)"))
                .containsExactly("error[link-broken]: there is no `kb:city` (hint: use the id of an existing document:"
                        + " its file name without language and file extension)");
    }

    @Test
    void onlyAnIdOfTheSameTypeIsMeant() throws IOException {
        assertThat(said("[a](kb:page/abuot)"))
                .containsExactly(
                        "error[link-broken]: there is no `kb:page/abuot` (hint: did you mean `kb:page/about`?)");
        assertThat(said("[a](kb:city/abuot)"))
                .containsExactly("error[link-broken]: there is no `kb:city/abuot` (hint: use the id of an existing"
                        + " document: its file name without language and file extension)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ../cities/NICE.en.md  | ../cities/nice.en.md
            nice.en.md            | ../cities/nice.en.md
            map.pdf               | old/map.pdf
            plam.pdf              | plan.pdf
            abuot.en.md           | about.en.md
            plan                  | plan.pdf
            """)
    void aFileOfAnotherFolderOrASimilarNameIsMeant(String written, String meant) throws IOException {
        assertThat(said("[a](" + written + ")"))
                .containsExactly("error[link-broken]: the link `" + written
                        + "` does not lead to a file (hint: did you mean `" + meant + "`?)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ../cities/abuot.en.md | content/cities/abuot.en.md
            abuot.pdf             | content/pages/abuot.pdf
            mapp.pdf              | content/pages/mapp.pdf
            """)
    void aSimilarNameInAnotherFolderOrWithAnotherEndingIsNotMeant(String written, String path) throws IOException {
        assertThat(said("[a](" + written + ")"))
                .containsExactly(
                        "error[link-broken]: the link `" + written + "` does not lead to a file " + noFile(path));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /en/cities/nice/                | kb:city/nice
            /zh/cities/nice                 | kb:city/nice
            /en//cities/./nice/index.html   | kb:city/nice
            /cities/nice/                   | kb:city/nice
            /en/cities/nice/#today          | kb:city/nice#today
            ../../en/cities/nice/           | kb:city/nice
            /programme/en/cities/nice/      | kb:city/nice
            /en/about/                      | kb:page/about
            /en/glossary/#berth             | kb:term/berth
            /en/organisations/#port         | kb:organisation/port
            /zh/people/#ines                | kb:person/ines
            """)
    void theAddressOfAPageMeansItsDocument(String written, String meant) throws IOException {
        assertThat(said("[a](" + written + ")"))
                .containsExactly("error[link-broken]: `" + written.replaceFirst("#.*", "")
                        + "` is the address of a page on the published site, and this address can change (hint: did you"
                        + " mean `" + meant + "`?)");
    }

    @ParameterizedTest
    @CsvSource({"/cities/nice", "/about/", "/en/glossary/#quay", "/en/", "/en/cities/lyon/", "/fr/about/"})
    void anAddressOfNoPageMeansNothing(String written) throws IOException {
        String path = written.substring(1).replaceFirst("#.*", "");
        assertThat(said("[a](" + written + ")"))
                .containsExactly("error[link-broken]: there is no file `" + path
                        + "` in the assets folder (hint: to link to a document, write the path of its file or"
                        + " `kb:type/id`)");
    }

    @ParameterizedTest
    @CsvSource({"/plans/plan.pdf?download=1, /plan.pdf", "/plans/plan.pdf, /plan.pdf", "neer.pdf?a=1#page=2, near.pdf"})
    void aFileIsMeantWithoutItsQueryAndWhereItIs(String written, String meant) throws IOException {
        Site site = SITE.withFile("assets/plan.pdf", "")
                .withFile("content/pages/near.pdf", "")
                .withFile("content/pages/a.en.md", "---\ntitle: A\n---\n[a](" + written + ")\n");

        assertThat(findings(index(site))).singleElement().asString().endsWith("(hint: did you mean `" + meant + "`?)");
    }

    @Test
    void theAnchorsOfTheOtherDocumentAreListed() throws IOException {
        assertThat(said("[a](kb:city/nice#nowhere)"))
                .containsExactly("error[anchor-broken]: the linked document has no heading with the anchor `#nowhere`"
                        + " (hint: the anchors there are `#history`, `#harbour`, `#today`)");
    }

    @Test
    void atMostEightAnchorsAreListed() throws IOException {
        String eight =
                "[a](#nowhere)\n\n## Ada\n\n## Bob\n\n## Cyd\n\n## Dan\n\n## Eve\n\n## Fay\n\n## Gil\n\n## Hal\n";
        String anchors = "`#ada`, `#bob`, `#cyd`, `#dan`, `#eve`, `#fay`, `#gil`, `#hal`";
        String message = "error[anchor-broken]: the linked document has no heading with the anchor `#nowhere` (hint:"
                + " the anchors there are ";

        assertThat(said(eight)).containsExactly(message + anchors + ")");
        assertThat(said(eight + "\n## Ida\n")).containsExactly(message + anchors + " and others)");
    }

    @Test
    void aDocumentInOneLanguageOnlyListsTheAnchorsOfThat() throws IOException {
        IndexedProject project = index(SITE.without("content/cities/nice.en.md")
                .withFile(
                        "content/pages/about.en.md",
                        "---\ntitle: About\n---\n[a](kb:city/nice#x) [b](kb:city/nice)\n"));

        assertThat(findings(project))
                .containsExactly(
                        "content/pages/about.en.md:4:1: error[anchor-broken]: the linked document has no heading"
                                + " with the anchor `#x` (hint: the anchors there are `#历史`, `#港口`, `#今天`)");
    }
}
