package org.programmekb.content.schema;

import java.util.List;
import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;

/**
 * Everything that a value is checked against.
 *
 * @param targets what references can name
 * @param images what image fields can name
 * @param mistakes where findings go
 */
record BindingContext(SiteConfig config, Targets targets, ImageFiles images, Mistakes mistakes) {
    /** The same for one of several entries that are bound at once: each counts its own mistakes. */
    BindingContext forOneEntry() {
        return new BindingContext(config, targets, images, mistakes.forOneEntry());
    }

    /** Codes of the configured languages, in their order. */
    List<String> languageCodes() {
        return config.languages().stream().map(Language::code).toList();
    }

    /** The language that an author meant by a code or by a tag such as {@code zh-Hans}. */
    Optional<Language> languageMeant(String key) {
        return config.languages().stream()
                .filter(language ->
                        language.tag().equalsIgnoreCase(key) || language.code().equalsIgnoreCase(key))
                .findFirst();
    }
}
