package org.programmekb.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.diagnostic.Message;

/** Parser for {@code site.data}, {@code site.data.*} and {@code site.publisher*}. */
record DataReading(Settings settings, List<Language> languages) {
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
                    Message.of("configuration.licence-name"),
                    Message.of("configuration.hint-licence-name"));
        }
        return settings.choice("site.data", "on", "off").equals("off") ? Optional.empty() : Optional.of(data);
    }

    /** An address with one of these schemes; any other is a mistake. */
    Optional<URI> address(String key, String... schemes) {
        Optional<String> written = settings.text(key);
        Optional<URI> address =
                written.flatMap(text -> Stream.of(schemes).anyMatch(text::startsWith) ? uri(text) : Optional.empty());
        if (written.isPresent() && address.isEmpty()) {
            settings.mistake(
                    key,
                    Message.of("configuration.address", written.get(), key),
                    Message.of("configuration.hint-address", Message.list(List.of(schemes))));
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
