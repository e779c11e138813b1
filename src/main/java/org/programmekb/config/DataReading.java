package org.programmekb.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** Reads {@code site.data}, {@code site.data.*} and {@code site.publisher*}. */
final class DataReading {
    private static final String SWITCH = "site.data";

    private final Settings settings;
    private final List<Language> languages;

    DataReading(Settings settings, List<Language> languages) {
        this.settings = settings;
        this.languages = languages;
    }

    Optional<DataSettings> read() {
        DataSettings data = new DataSettings(
                address("site.data.licence", "https:", "http:"),
                settings.localized("site.data.licence.name", languages),
                settings.localized("site.publisher", languages),
                address("site.publisher.url", "https:", "http:"),
                address("site.data.contact", "mailto:", "https:", "http:"));
        if (data.licence().isEmpty() && !data.licenceName().isEmpty()) {
            settings.mistake(
                    "site.data.licence.name",
                    "site.data.licence.name is set, but site.data.licence is not",
                    "add site.data.licence with the address of the licence text");
        }
        String written = settings.text(SWITCH).orElse("on");
        if (!written.equals("on") && !written.equals("off")) {
            settings.mistake(SWITCH, "`" + written + "` is not a valid value of " + SWITCH, "write on or off");
        }
        return written.equals("off") ? Optional.empty() : Optional.of(data);
    }

    private Optional<URI> address(String key, String... schemes) {
        Optional<String> written = settings.text(key);
        Optional<URI> address = written.flatMap(
                text -> List.of(schemes).stream().anyMatch(text::startsWith) ? uri(text) : Optional.empty());
        if (written.isPresent() && address.isEmpty()) {
            settings.mistake(
                    key,
                    "`" + written.get() + "` is not an address",
                    "write an address that starts with " + String.join(" or ", schemes));
        }
        return address;
    }

    private static Optional<URI> uri(String text) {
        try {
            URI uri = new URI(text);
            return uri.isOpaque() || uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
