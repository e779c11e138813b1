package org.programmekb.spec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes exports as WordPress does with Polylang, whose translations may share slugs. */
final class WordpressExport {
    static final String SITE = "https://old.example";

    /** Each item whose id is a multiple of this is a draft. */
    private static final int DRAFT = 50;

    private final StringBuilder items = new StringBuilder();
    private final List<Published> published = new ArrayList<>();

    /**
     * An item that readers can see.
     *
     * @param path its address at the old site
     * @param target the path of its new page below that of its language
     */
    record Published(String path, String language, String target) {}

    /** A post in two languages, with a link to the one before it, a picture and a category. */
    WordpressExport pair(int number, String type) {
        String slug = type + "-" + number;
        items.append(item(number * 2, type, slug, "en", "pll_" + slug, "The port, part " + number, """
                <!-- wp:paragraph --><p>See <a href="%s/en/2019/05/post-1/">the first</a> of %d.</p><!-- /wp:paragraph -->
                <!-- wp:image {"id":9001} --><figure class="wp-block-image"><img src="%s/wp-content/uploads/2019/05/port-300x200.png" alt="The port"/></figure><!-- /wp:image -->
                """.formatted(
                        SITE, number, SITE)));
        items.append(item(number * 2 + 1, type, slug, "zh", "pll_" + slug, "港口（" + number + "）", """
                参见<a href="%s/zh/2019/05/post-1/">第一篇</a>，共%d篇。

                <img class="wp-image-9001" src="%s/wp-content/uploads/2019/05/port.png" alt="港口" />
                """.formatted(
                        SITE, number, SITE)));
        return this;
    }

    /** A post in English that is linked with no other. */
    WordpressExport single(int number) {
        items.append(item(
                number,
                "post",
                "single-" + number,
                "en",
                "",
                "Single " + number,
                "Alone [contact-form-7 id=\"1\"]\n\n<img src=\"/wp-content/uploads/2019/05/port.png\">\n\nThe end"));
        return this;
    }

    /** The items that are no drafts. */
    List<Published> published() {
        return published;
    }

    private String item(int id, String type, String slug, String language, String group, String title, String text) {
        String path = type.equals("page") ? slug : "2019/05/" + slug;
        if (id % DRAFT != 0) {
            String target = type.equals("page") ? slug : "news/" + slug;
            published.add(new Published("/" + language + "/" + path + "/", language, target));
        }
        return """
                <item>
                <title><![CDATA[%s]]></title>
                <link>%s/%s/%s/</link>
                <guid isPermaLink="false">%s/?p=%d</guid>
                <content:encoded><![CDATA[%s]]></content:encoded>
                <excerpt:encoded><![CDATA[]]></excerpt:encoded>
                <wp:post_id>%d</wp:post_id>
                <wp:post_date><![CDATA[2019-05-%02d 10:00:00]]></wp:post_date>
                <wp:post_name><![CDATA[%s]]></wp:post_name>
                <wp:status><![CDATA[%s]]></wp:status>
                <wp:post_parent>0</wp:post_parent>
                <wp:post_type><![CDATA[%s]]></wp:post_type>
                <category domain="category" nicename="harbour-%s"><![CDATA[Harbour]]></category>
                <category domain="language" nicename="%s"><![CDATA[x]]></category>
                %s
                </item>
                """.formatted(
                title,
                SITE,
                language,
                path,
                SITE,
                id,
                text,
                id,
                id % 28 + 1,
                slug,
                id % DRAFT == 0 ? "draft" : "publish",
                type,
                language,
                language,
                group.isEmpty()
                        ? ""
                        : "<category domain=\"post_translations\" nicename=\"" + group + "\"><![CDATA[x]]></category>");
    }

    byte[] bytes() {
        return """
                <?xml version="1.0" encoding="UTF-8" ?>
                <rss version="2.0"
                	xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
                	xmlns:content="http://purl.org/rss/1.0/modules/content/"
                	xmlns:wp="http://wordpress.org/export/1.2/">
                <channel>
                <title>Old</title>
                <language>en-US</language>
                <wp:wxr_version>1.2</wp:wxr_version>
                <wp:base_site_url>%s</wp:base_site_url>
                <wp:base_blog_url>%s</wp:base_blog_url>
                <item><title>port</title><link>%s/port/</link><wp:post_id>9001</wp:post_id><wp:post_type>attachment</wp:post_type>
                <wp:status>inherit</wp:status><wp:attachment_url>%s/wp-content/uploads/2019/05/port.png</wp:attachment_url></item>
                %s</channel>
                </rss>
                """.formatted(SITE, SITE, SITE, SITE, items).getBytes(StandardCharsets.UTF_8);
    }
}
