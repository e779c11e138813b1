package org.programmekb.serve;

import java.util.Arrays;
import java.util.Optional;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Explanation;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.markup.markdown.MarkdownPage;

/** The page of the guide about a code, for those who see a finding in the browser, also without a connection. */
final class ExplanationPage {
    /** The folder of the pages; a page is called {@code link-broken.en}. */
    static final String FOLDER = "/__kb/explain/";

    private ExplanationPage() {}

    /** The page at a path; empty if there is none. */
    static Optional<String> at(String path) {
        if (!path.startsWith(FOLDER)) {
            return Optional.empty();
        }
        String name = path.substring(FOLDER.length());
        int dot = name.lastIndexOf('.');
        return Arrays.stream(MessageLanguage.values())
                .filter(language -> name.substring(dot + 1).equals(language.code()))
                .findFirst()
                .flatMap(language -> Code.byId(name.substring(0, Math.max(dot, 0)))
                        .map(code -> MarkdownPage.of(
                                language.code(),
                                code.id(),
                                Explanation.of(code, language).markdown())));
    }
}
