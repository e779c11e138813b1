package org.programmekb.check;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.programmekb.config.FirstMentions;
import org.programmekb.config.Language;
import org.programmekb.config.LeftOut;
import org.programmekb.config.LocalizedText;
import org.programmekb.config.Look;
import org.programmekb.config.MachineAccess;
import org.programmekb.config.Search;
import org.programmekb.config.ShortEntries;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.type.Types;

/** A site in English and Chinese that is written page by page and then checked; what fits is let go of at each step. */
final class TestSite {
    private final String url;
    private final SiteCheck check;

    TestSite(String url) {
        this.url = url;
        check = new SiteCheck(config(url));
    }

    /** Adds a sound page around this body. */
    TestSite page(String file, String body) {
        String address = url + file.replaceFirst("(^|/)index\\.html$", "$1");
        return html(
                file, file.startsWith("zh/") ? "zh-Hans" : "en", "<link rel=canonical href='" + address + "'>", body);
    }

    TestSite html(String file, String lang, String head, String body) {
        String html = "<!doctype html><html lang='" + lang + "'><head><title>x</title>" + head + "</head><body>" + body
                + "</body></html>";
        check.page(PageFacts.of(file, html.getBytes(StandardCharsets.UTF_8)));
        check.settle();
        return this;
    }

    TestSite files(String... files) {
        List.of(files).forEach(check::file);
        return this;
    }

    TestSite addresses(String file, String... addresses) {
        check.addresses(file, List.of(addresses));
        return this;
    }

    /** Code and message of each finding, in order. */
    List<String> findings() {
        return report(page -> "content/" + page).stream().map(TestSite::line).toList();
    }

    /** The hint of each finding, if all pages have this source. */
    List<String> hints(String source) {
        return report(page -> source).stream()
                .map(finding -> finding.hint().toString())
                .toList();
    }

    private List<Diagnostic> report(UnaryOperator<String> sourceOf) {
        Diagnostics diagnostics = new Diagnostics(Map.of());
        check.report(diagnostics, page -> Location.of(sourceOf.apply(page)));
        return diagnostics.all();
    }

    private static String line(Diagnostic finding) {
        return finding.code().id() + ": " + finding.message();
    }

    static SiteConfig config(String url) {
        Path folder = Path.of("project");
        Language english = new Language("en", "en", "English", false);
        Language chinese = new Language("zh", "zh-Hans", "简体中文", false);
        return new SiteConfig(
                new SiteConfig.Folders(
                        folder,
                        folder,
                        folder,
                        List.of(),
                        List.of(),
                        List.of(),
                        folder,
                        folder,
                        folder,
                        new LeftOut(".jbakeignore", true, false)),
                URI.create(url),
                "example.org",
                List.of(english, chinese),
                english,
                ZoneOffset.UTC,
                Instant.EPOCH,
                LocalizedText.ofAll("x"),
                LocalizedText.ofAll("x"),
                LocalizedText.ofAll("x"),
                LocalizedText.ofAll("x"),
                LocalizedText.ofAll("x"),
                LocalizedText.ofAll("x"),
                LocalizedText.ofAll("x"),
                Look.STANDARD,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                20,
                FirstMentions.LINKED,
                ShortEntries.PAGES,
                Search.ON,
                true,
                false,
                false,
                MachineAccess.STANDARD,
                java.util.Optional.empty(),
                Map.of(),
                false,
                SiteConfig.Limits.DEFAULT,
                Types.BUILT_IN);
    }
}
