package org.programmekb.spec;

import static org.programmekb.spec.SiteAssertions.assertThat;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What is private is not published, and what is left out is reported unless somebody asked for it. */
final class LeftOutTest {
    private static final Site PROGRAMME = Site.of("""
            -- content/pages/a.en.md --
            ---
            title: A
            ---
            Text.
            -- content/pages/a.zh.md --
            ---
            title: 甲
            ---
            文字。
            """);

    private static final String HINT =
            " (hint: give it another name if readers may see it; the folder `.well-known`" + " belongs in `assets/`)";

    private static String warning(String path, String start) {
        return path + ": warning[file-unlinked]: its name begins with `" + start + "`, so it is not published" + HINT;
    }

    @Test
    void aMarkedFolderIsNoPartOfAProgramme() {
        Result result = PROGRAMME.with("""
                        -- content/pages/secret/.jbakeignore --
                        -- content/pages/secret/b.en.md --
                        no header
                        -- content/pages/secret/deep/c.txt --
                        SECRET
                        -- assets/secret/.JBakeIgnore --
                        -- assets/secret/d.txt --
                        SECRET
                        -- assets/open/e.txt --
                        Open.
                        """).build();

        assertThat(result).isPublished();
        Assertions.assertThat(result.files().keySet())
                .contains("open/e.txt")
                .noneMatch(path -> path.contains("secret"));
    }

    @Test
    void aMarkedFolderIsNoPartOfASiteOfJBake() {
        Result result = JBakeSiteTest.SITE
                .configured("ignore.file=private.txt\n")
                .with("""
                        -- content/secret/private.txt --
                        -- content/secret/b.md --
                        no header
                        -- content/open/.jbakeignore --
                        -- content/open/c.txt --
                        Open.
                        -- assets/secret/private.txt --
                        -- assets/secret/d.txt --
                        SECRET
                        """)
                .build();

        assertThat(result).hasStatus(0);
        Assertions.assertThat(result.files().keySet())
                .contains("open/c.txt")
                .noneMatch(path -> path.contains("secret"));
    }

    @Test
    void theMarkInTheContentFolderItselfHasNoEffect() {
        Result result = PROGRAMME.with("-- content/.jbakeignore --\n").build();

        assertThat(result).isPublished();
        Assertions.assertThat(result.files()).containsKey("en/a/index.html");
    }

    @Test
    void aFolderThatServersAskForIsPublished() {
        Result result = PROGRAMME
                .with("-- assets/.well-known/security.txt --\nContact: mailto:a@example.org\n")
                .check();

        assertThat(result).hasStatus(0).reportsNothing();
        Assertions.assertThat(PROGRAMME
                        .with("-- assets/.well-known/security.txt --\nContact: mailto:a@example.org\n")
                        .build()
                        .text(".well-known/security.txt"))
                .isEqualTo("Contact: mailto:a@example.org\n");
    }

    @Test
    void whatIsLeftOutBecauseOfItsNameIsReported() {
        Result result = PROGRAMME.with("""
                        -- content/.well-known/security.txt --
                        -- content/pages/.later/b.en.md --
                        -- content/.DS_Store --
                        -- content/.idea/workspace.xml --
                        -- content/pages/.gitkeep --
                        -- content/pages/.a.en.md.swp --
                        -- assets/.htaccess --
                        -- assets/_redirects --
                        -- assets/.env --
                        -- assets/.git/config --
                        """).check();

        assertThat(result)
                .hasStatus(0)
                .reportsOnly(
                        warning("assets/.htaccess", "."),
                        warning("assets/_redirects", "_"),
                        warning("content/.well-known", "."),
                        warning("content/pages/.later", "."));
    }

    @Test
    void assetsOfJBakeArePublishedButForHistoriesAndSettings() {
        Site site = JBakeSiteTest.SITE.with("""
                -- assets/.well-known/security.txt --
                -- assets/.htaccess --
                -- assets/.git/config --
                SECRET
                -- assets/.env --
                SECRET
                -- assets/.DS_Store --
                SECRET
                """);

        Assertions.assertThat(hidden(site)).containsExactlyInAnyOrder(".well-known/security.txt", ".htaccess");
        Assertions.assertThat(hidden(site.configured("asset.ignore=true\n"))).isEmpty();
    }

    @Test
    void foldersOfJBakeArePublishedEvenIfTheyBeginWithADot() {
        Site site = JBakeSiteTest.SITE.with("""
                -- content/.well-known/security.md --
                title=Security
                type=page
                status=published
                ~~~~~~
                Report it.
                -- content/.well-known/keys.txt --
                Keys.
                -- content/.well-known/.later.txt --
                Later.
                -- content/.git/config.txt --
                SECRET
                -- content/.later.md --
                title=Later
                type=page
                status=published
                ~~~~~~
                Later.
                """);

        Assertions.assertThat(hidden(site))
                .containsExactlyInAnyOrder(".well-known/security.html", ".well-known/keys.txt");
        assertThat(site.check())
                .hasStatus(0)
                .reports(warning("content/.later.md", "."))
                .reports(warning("content/.well-known/.later.txt", "."));
        ;
    }

    private static List<String> hidden(Site site) {
        return site.build().files().keySet().stream()
                .filter(path -> path.startsWith(".") && !path.equals(".nojekyll"))
                .toList();
    }
}
