package org.programmekb.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.programmekb.browser.SamplePages.Sample;
import org.programmekb.markup.HtmlSchema;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker over every page. No exception is made: one error or one warning fails. */
@Tag("sites")
class NuCheckTest {
    private static final Findings FINDINGS = new Findings();
    private static final SimpleDocumentValidator CHECKER = new SimpleDocumentValidator(false, false, true);

    @BeforeAll
    static void load_the_schema_of_html() {
        System.setProperty("nu.validator.datatype.warn", "true");
        HtmlSchema.load(CHECKER, FINDINGS);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("slow")
    void every_page_is_free_of_errors_and_warnings(BakedSite site) throws Exception {
        check(site, site.pages());
    }

    /** The page of each kind that holds most. */
    @Test
    void each_kind_of_page_is_free_of_errors_and_warnings() throws Exception {
        for (Sample sample : PageKinds.largest().values()) {
            check(sample.site(), List.of(sample.path() + (sample.path().matches("|.*/") ? "index.html" : "")));
        }
    }

    private static void check(BakedSite site, Collection<String> pages) throws Exception {
        FINDINGS.messages.clear();
        for (String page : pages) {
            FINDINGS.page = site + "/" + page;
            CHECKER.setUpValidatorAndParsers(FINDINGS, false, false);
            CHECKER.checkHtmlInputSource(atItsAddress(site, page));
        }
        assertThat(FINDINGS.messages).isEmpty();
    }

    /** What `self` means in a content-security-policy depends on the address of the page. */
    private static InputSource atItsAddress(BakedSite site, String page) {
        InputSource source =
                new InputSource(new ByteArrayInputStream(site.text(page).getBytes(UTF_8)));
        source.setSystemId(
                java.net.URI.create(BakedSite.ORIGIN + site.basePath() + page).toASCIIString());
        source.setEncoding("UTF-8");
        return source;
    }

    private static final class Findings implements ErrorHandler {
        private final List<String> messages = new ArrayList<>();
        private String page = "";

        @Override
        public void warning(SAXParseException finding) {
            add("warning", finding);
        }

        @Override
        public void error(SAXParseException finding) {
            add("error", finding);
        }

        @Override
        public void fatalError(SAXParseException finding) {
            add("fatal", finding);
        }

        private void add(String level, SAXParseException finding) {
            messages.add(String.join(
                    ":",
                    page,
                    String.valueOf(finding.getLineNumber()),
                    String.valueOf(finding.getColumnNumber()),
                    " " + level,
                    " " + finding.getMessage()));
        }
    }
}
