package org.programmekb.content.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.Programme;
import org.programmekb.diagnostic.Severity;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/** A test of what is bound of a site of two cities. */
abstract class BoundSite {
    static final ContentId NICE = new ContentId(ContentType.CITY, "nice");
    static final ContentId HAIKOU = new ContentId(ContentType.CITY, "haikou");

    @TempDir
    Path folder;

    static LocalizedText both(String english, String chinese) {
        LinkedHashMap<String, String> texts = new LinkedHashMap<>();
        texts.put("en", english);
        texts.put("zh", chinese);
        return new LocalizedText(texts);
    }

    Programme bind(SiteInAString site) throws IOException {
        SiteInAString.Bound bound = site.bind(folder);
        assertThat(bound.diagnostics()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        return bound.programme();
    }

    static SiteInAString site() throws IOException {
        return ExamplesTest.base();
    }
}
