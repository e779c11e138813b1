package org.programmekb.markup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.CacheUse;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.config.SiteConfig.PageLimits;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.execution.Timings;
import org.programmekb.fuzz.Findings;
import org.programmekb.fuzz.FuzzTarget;
import org.programmekb.fuzz.SafeHtml;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.markup.text.SourceText;
import org.programmekb.source.SourceFile;

/** Documents in one markup language: header and body, with all checks of a single file. */
public final class DocumentTarget implements FuzzTarget {
    /** Those of other tests, but a minute for a document of some kilobytes, since the machine may be busy. */
    private static final Limits LIMITS =
            new Limits(200_000, 60, 200_000, 16, 1_000, 60, 8, 4_096, 50_000_000, new PageLimits(60, 16_000_000));

    private static final Language ENGLISH = new Language("en", "en", "English", false);
    private static final Language CHINESE = new Language("zh", "zh-Hans", "简体中文", false);

    private final Sources files;
    private final String extension;

    /** Creates a target for documents with this extension. */
    public DocumentTarget(Path folder, String extension) {
        this.files = new Sources(folder);
        this.extension = extension;
    }

    @Override
    public void read(byte[] input) throws IOException {
        Diagnostics findings = new Diagnostics(Map.of());
        String text = SourceText.decode("x", input, new Diagnostics(Map.of())).text();
        boolean isChinese = text.codePoints().anyMatch(Character::isIdeographic);
        SourceFile file = files.file("content/news/x.en." + extension, input);
        SiteConfig config = Sources.config(files.root(), LIMITS);
        try (SourceParser parser = new SourceParser(config, CacheUse.NONE, findings, new Timings(), List.of())) {
            ParseResult parsed = parser.parse(file, isChinese ? CHINESE : ENGLISH);
            check(parsed.body());
        }
        for (Diagnostic finding : findings.all()) {
            if (finding.code() == Code.DOCUMENT_SLOW) {
                throw new IllegalStateException("takes too long");
            }
        }
        Findings.check(findings.all(), input);
    }

    @Override
    public void close() {
        files.close();
    }

    /** The HTML of a page with the addresses as their author wrote them. */
    static String html(DocumentBody body) {
        return body.html(new Plain(body));
    }

    private static void check(DocumentBody body) {
        SafeHtml.check(html(body));
        body.links().forEach(link -> SafeHtml.checkAddress(link.target()));
        body.images().forEach(image -> SafeHtml.checkAddress(image.source()));
        body.fingerprint();
    }

    private record Plain(DocumentBody body) implements DocumentBody.Slots {
        @Override
        public String headingId(int heading) {
            return "heading-" + heading;
        }

        @Override
        public @Nullable String link(int link) {
            return body.links().get(link).target();
        }

        @Override
        public String linkTitle(int link) {
            return "title";
        }

        @Override
        public String image(int image) {
            return body.images().get(image).source();
        }

        @Override
        public String message(String key) {
            return key;
        }
    }
}
