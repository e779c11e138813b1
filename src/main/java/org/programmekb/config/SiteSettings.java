package org.programmekb.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;

/** Parser for the keys {@code site.*}, {@code check.*} and {@code translations.*} except those of the languages. */
record SiteSettings(Settings settings, List<Language> languages) {
    private static final Map<String, Map<String, String>> GROUP_NAMES = Map.of(
            "eu", Map.of("en", "European cities", "zh", "欧洲城市"),
            "cn", Map.of("en", "Chinese cities", "zh", "中国城市"));
    private static final Pattern GROUP_ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern SITE_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,199}");
    private static final Pattern CRAWLER = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final int LARGEST_PAGE = 1_000;

    /** The address from the command line, or else {@code site.host}, with a trailing slash. */
    Optional<URI> siteUrl(Optional<String> baseUrl) {
        Optional<String> host = settings.text("site.host");
        if (baseUrl.isPresent()) {
            return siteUrl(baseUrl.get(), Location.of("--base-url"));
        }
        if (host.isEmpty()) {
            settings.mistake(
                    "site.host",
                    Message.of("configuration.host-missing"),
                    Message.of("configuration.hint-host-missing"));
            return Optional.empty();
        }
        return siteUrl(host.get(), settings.location("site.host"));
    }

    /** The address in a project of JBake, for which any text will do. */
    static URI lenientUrl(Optional<String> written) {
        return written.flatMap(SiteSettings::webAddress)
                .filter(uri -> uri.getRawQuery() == null && uri.getRawFragment() == null)
                .map(SiteSettings::withSlash)
                .orElse(URI.create("http://localhost/"));
    }

    private static URI withSlash(URI uri) {
        return uri.getRawPath().endsWith("/") ? uri : URI.create(uri + "/");
    }

    private Optional<URI> siteUrl(String written, Location location) {
        Optional<URI> url = webAddress(written)
                .filter(uri ->
                        uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null)
                .filter(uri -> uri.normalize().equals(uri));
        if (url.isEmpty()) {
            settings.mistake(
                    location, Message.of("configuration.host", written), Message.of("configuration.hint-host"));
        }
        return url.map(SiteSettings::withSlash);
    }

    /**
     * The value of {@code site.id}, or else the configured address: the one on the command line may differ for each
     * build.
     */
    String id() {
        Optional<String> written = settings.text("site.id");
        if (written.isPresent() && !SITE_ID.matcher(written.get()).matches()) {
            settings.mistake(
                    "site.id",
                    Message.of("configuration.site-id", written.get()),
                    Message.of("configuration.hint-site-id"));
        }
        return written.orElseGet(() -> settings.text("site.host")
                .map(host -> host.replaceFirst("(?i)^https?://", "").replaceFirst("/$", ""))
                .orElseGet(() -> optional("site.title").byLanguage().values().stream()
                        .findFirst()
                        .orElse("")));
    }

    private static Optional<URI> webAddress(String written) {
        try {
            URI uri = new URI(written);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    ZoneId timeZone() {
        String written = settings.text("site.timezone").orElse("UTC");
        try {
            return ZoneId.of(written);
        } catch (DateTimeException e) {
            settings.mistake(
                    "site.timezone",
                    Message.of("configuration.time-zone", written),
                    Suggestion.hint(
                            written,
                            new TreeSet<>(ZoneId.getAvailableZoneIds()),
                            Message.of("configuration.hint-time-zone")));
            return ZoneOffset.UTC;
        }
    }

    LocalizedText title() {
        return required("site.title", settings.localized("site.title", languages));
    }

    LocalizedText optional(String key) {
        return settings.localized(key, languages);
    }

    /** A text that need not be there, but if it is, then in every language. */
    LocalizedText complete(String key) {
        return settings.complete(key, languages);
    }

    /** An emblem needs the text in every language, without exception. */
    LocalizedText funding() {
        return settings.text("site.funding.logo").isPresent() ? optional("site.funding") : complete("site.funding");
    }

    private LocalizedText required(String key, LocalizedText text) {
        for (Language language : languages) {
            if (text.in(language).isEmpty()) {
                String own = key + "." + language.code();
                settings.mistake(
                        own, Message.of("configuration.missing", own), Message.of("configuration.hint-missing", own));
            }
        }
        return text;
    }

    List<CityGroup> groups() {
        String key = "site.groups";

        List<String> ids = settings.list(key).isEmpty()
                ? List.of("eu", "cn")
                : settings.distinct(
                        key,
                        GROUP_ID,
                        id -> Message.of("configuration.group-id", id, key),
                        Message.of("configuration.hint-group-id"));
        return ids.stream().map(id -> new CityGroup(id, groupName(id))).toList();
    }

    private LocalizedText groupName(String id) {
        String key = "site.group." + id;
        LocalizedText configured = settings.localized(key, languages);
        if (configured.isUniversal()) {
            return configured;
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (Language language : languages) {
            String builtIn = GROUP_NAMES.getOrDefault(id, Map.of()).get(language.code());
            configured
                    .in(language)
                    .or(() -> Optional.ofNullable(builtIn))
                    .ifPresent(name -> names.put(language.code(), name));
        }
        return required(key, new LocalizedText(names));
    }

    /** An address with placeholders; if {@code required}, the first placeholder must occur. */
    Optional<String> address(String key, boolean required, String... placeholders) {
        Optional<String> address = settings.text(key);
        address.ifPresent(written -> {
            if (webAddress(PLACEHOLDER.matcher(written).replaceAll("x")).isEmpty()) {
                settings.mistake(key, Message.of("configuration.address", written, key), Code.URL_INVALID.hint());
            }
            List<String> allowed = Arrays.asList(placeholders);
            Matcher matcher = PLACEHOLDER.matcher(written);
            while (matcher.find()) {
                if (!allowed.contains(matcher.group(1))) {
                    settings.mistake(
                            key,
                            Message.of("configuration.placeholder", matcher.group(), key),
                            Message.of("configuration.hint-placeholder", placeholders(allowed)));
                }
            }
            if (required && !written.contains("{" + allowed.get(0) + "}")) {
                settings.mistake(
                        key,
                        Message.of("configuration.no-placeholder", key, "{" + allowed.get(0) + "}"),
                        Message.of("configuration.hint-no-placeholder", "{" + allowed.get(0) + "}"));
            }
        });
        return address;
    }

    private static Message placeholders(List<String> names) {
        return Message.list(names.stream().map(name -> "`{" + name + "}`").toList());
    }

    int pageSize() {
        return settings.number("site.page.size", 20, LARGEST_PAGE);
    }

    FirstMentions firstMentions() {
        boolean isPlain =
                settings.choice("site.first.mentions", "linked", "plain").equals("plain");
        return isPlain ? FirstMentions.PLAIN : FirstMentions.LINKED;
    }

    ShortEntries shortEntries() {
        boolean areRows = settings.choice("site.short.entries", "pages", "rows").equals("rows");
        return areRows ? ShortEntries.ROWS : ShortEntries.PAGES;
    }

    Search search() {
        return settings.choice("site.search", "on", "off").equals("off") ? Search.OFF : Search.ON;
    }

    boolean cards() {
        return settings.choice("site.cards", "off", "on").equals("on");
    }

    MachineAccess machines() {
        return new MachineAccess(
                settings.choice("site.markdown", "off", "on").equals("on"),
                settings.distinct(
                        "site.crawlers.refused",
                        CRAWLER,
                        name -> Message.of("configuration.crawler", name),
                        Message.of("configuration.hint-crawler")));
    }

    boolean maps() {
        return settings.choice("site.map", "on", "off").equals("on");
    }

    /** The editor on the site proposes changes to the repository on a forge to which the link for edits leads. */
    boolean admin() {
        boolean isOn = settings.choice("site.admin", "off", "on").equals("on");
        String edit = settings.text("site.edit.url").orElse("");
        if (isOn && EditedRepository.of(edit).isEmpty()) {
            settings.mistake(
                    "site.admin",
                    edit.isEmpty()
                            ? Message.of("configuration.admin-alone")
                            : Message.of("configuration.admin-elsewhere", edit),
                    Message.of("configuration.hint-admin", Setting.SITE_EDIT_URL.example()));
        }
        return isOn;
    }
}
