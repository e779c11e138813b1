package org.programmekb.content.schema;

import java.util.List;
import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;

/**
 * Everything that values are checked against while records are created.
 *
 * @param targets the ids that references can name
 * @param images the files that image fields can name
 * @param mistakes receives the findings
 */
record BindingContext(SiteConfig config, Targets targets, ImageFiles images, Mistakes mistakes) {
    /** A copy for one of several entries that are bound in parallel, with its own error count. */
    BindingContext forOneEntry() {
        return new BindingContext(config, targets, images, mistakes.forOneEntry());
    }

    List<String> languageCodes() {
        return config.languages().stream().map(Language::code).toList();
    }

    /** The language that a code, or a tag such as {@code zh-Hans}, stands for. */
    Optional<Language> languageMeant(String key) {
        return config.languages().stream()
                .filter(language ->
                        language.tag().equalsIgnoreCase(key) || language.code().equalsIgnoreCase(key))
                .findFirst();
    }
}
