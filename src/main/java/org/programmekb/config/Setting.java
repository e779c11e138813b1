package org.programmekb.config;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.programmekb.diagnostic.Message;

/**
 * The settings in {@code jbake.properties} that have an effect. A key can contain {@code <language>} and {@code <group>}
 * for the code of a language and the id of a group of cities; a part in square brackets may be absent.
 */
public enum Setting {
    SITE_HOST(Part.SITE, Kind.ADDRESS, "site.host", "", "https://example.org/programme"),
    SITE_ID(Part.SITE, Kind.TEXT, "site.id", "", "example.org/programme"),
    SITE_TITLE(Part.SITE, Kind.TEXT, "site.title[.<language>]", "", "Harbour programme"),
    SITE_TITLE_SHORT(Part.SITE, Kind.TEXT, "site.title.short[.<language>]", "", "Harbours"),
    SITE_DESCRIPTION(Part.SITE, Kind.TEXT, "site.description[.<language>]", "", "Two harbours that work together."),
    SITE_NOTICE(Part.SITE, Kind.TEXT, "site.notice[.<language>]", "", "This programme is fictional."),
    SITE_RIGHTS(Part.SITE, Kind.TEXT, "site.rights[.<language>]", "", "CC BY 4.0"),
    SITE_STATUS(Part.SITE, Kind.TEXT, "site.status[.<language>]", "", "Programme 2019–2026"),
    SITE_FUNDING(Part.SITE, Kind.TEXT, "site.funding[.<language>]", "", "Financed by the Harbour Fund."),
    SITE_PUBLISHER(Part.SITE, Kind.TEXT, "site.publisher[.<language>]", "", "City of Port Merrow"),
    SITE_PUBLISHER_URL(Part.SITE, Kind.ADDRESS, "site.publisher.url", "", "https://port-merrow.example.org/"),
    SITE_TIMEZONE(Part.SITE, Kind.TEXT, "site.timezone", "UTC", "Asia/Shanghai"),
    SITE_EDIT_URL(Part.SITE, Kind.ADDRESS, "site.edit.url", "", "https://github.com/NAME/REPOSITORY/edit/main/{path}"),
    SITE_DISCUSSION_URL(
            Part.SITE,
            Kind.ADDRESS,
            "site.discussion.url",
            "",
            "https://github.com/NAME/REPOSITORY/discussions/new?title={title}"),
    SITE_CONTACT(Part.SITE, Kind.ADDRESS, "site.contact", "", "mailto:office@example.org"),
    SITE_LANGUAGES(Part.LANGUAGES, Kind.LIST, "site.languages", "", "en,zh"),
    SITE_DEFAULT_LANGUAGE(Part.LANGUAGES, Kind.TEXT, "site.default.language", "", "en"),
    SITE_LANGUAGE_NAME(Part.LANGUAGES, Kind.TEXT, "site.language.<language>.name", "", "Español"),
    SITE_LANGUAGE_TAG(Part.LANGUAGES, Kind.TEXT, "site.language.<language>.tag", "", "zh-Hans"),
    SITE_LANGUAGE_DIRECTION(Part.LANGUAGES, Kind.CHOICE, "site.language.<language>.direction", "", "rtl"),
    TRANSLATIONS_GATE(Part.LANGUAGES, Kind.CHOICE, "translations.gate", "off", "missing"),
    SITE_GROUPS(Part.PAGES, Kind.LIST, "site.groups", "eu,cn", "north,south"),
    SITE_GROUP(Part.PAGES, Kind.TEXT, "site.group.<group>[.<language>]", "", "Northern cities"),
    SITE_PAGE_SIZE(Part.PAGES, Kind.NUMBER, "site.page.size", "20", "50"),
    SITE_FIRST_MENTIONS(Part.PAGES, Kind.CHOICE, "site.first.mentions", "linked", "plain"),
    SITE_SHORT_ENTRIES(Part.PAGES, Kind.CHOICE, "site.short.entries", "pages", "rows"),
    SITE_SEARCH(Part.PAGES, Kind.CHOICE, "site.search", "on", "off"),
    SITE_MAP(Part.PAGES, Kind.CHOICE, "site.map", "on", "off"),
    SITE_ADMIN(Part.PAGES, Kind.CHOICE, "site.admin", "off", "on"),
    SITE_CARDS(Part.PAGES, Kind.CHOICE, "site.cards", "off", "on"),
    SITE_MARKDOWN(Part.PAGES, Kind.CHOICE, "site.markdown", "off", "on"),
    SITE_CRAWLERS_REFUSED(Part.PAGES, Kind.LIST, "site.crawlers.refused", "", "GPTBot,CCBot"),
    SITE_LOGO(Part.LOOK, Kind.PICTURE, "site.logo[.dark]", "", "images/logo.svg"),
    SITE_LOGO_NAME(Part.LOOK, Kind.CHOICE, "site.logo.name", "off", "on"),
    SITE_COLOUR(Part.LOOK, Kind.COLOUR, "site.colour[.dark]", "", "#1e6a4b"),
    SITE_GROUP_COLOUR(Part.LOOK, Kind.COLOUR, "site.group.<group>.colour[.dark]", "", "#7a30d8"),
    SITE_FOOTER(
            Part.LOOK,
            Kind.TEXT,
            "site.footer[.<language>]",
            "",
            "Questions: [Port Office](mailto:office@example.org)"),
    SITE_IMPRINT(Part.LOOK, Kind.ADDRESS, "site.imprint[.<language>]", "", "kb:page/imprint"),
    SITE_FUNDING_LOGO(Part.LOOK, Kind.PICTURE, "site.funding.logo", "", "images/fund.svg"),
    SITE_FUNDING_LOGO_ALT(Part.LOOK, Kind.TEXT, "site.funding.logo.alt[.<language>]", "", "Emblem of the Harbour Fund"),
    SITE_NAV(
            Part.LOOK,
            Kind.LIST,
            "site.nav[.<language>]",
            "news,cities,cooperations,clusters,laps,projects,events,involved,glossary,about",
            "cities,news,kb:page/contact"),
    SITE_DATA(Part.DATA, Kind.CHOICE, "site.data", "on", "off"),
    SITE_DATA_LICENCE(Part.DATA, Kind.ADDRESS, "site.data.licence", "", "https://creativecommons.org/licenses/by/4.0/"),
    SITE_DATA_LICENCE_NAME(Part.DATA, Kind.TEXT, "site.data.licence.name[.<language>]", "", "CC BY 4.0"),
    SITE_DATA_CONTACT(Part.DATA, Kind.ADDRESS, "site.data.contact", "", "mailto:data@example.org"),
    LIMITS_DOCUMENT_BYTES(Part.LIMITS, Kind.NUMBER, "limits.document.bytes", "2000000", "4000000"),
    LIMITS_DOCUMENT_SECONDS(Part.LIMITS, Kind.NUMBER, "limits.document.seconds", "9", "30"),
    LIMITS_FILE_BYTES(Part.LIMITS, Kind.NUMBER, "limits.file.bytes", "16000000", "32000000"),
    LIMITS_YAML_DEPTH(Part.LIMITS, Kind.NUMBER, "limits.yaml.depth", "32", "16"),
    LIMITS_YAML_ITEMS(Part.LIMITS, Kind.NUMBER, "limits.yaml.items", "1000", "2000"),
    LIMITS_HTML_DEPTH(Part.LIMITS, Kind.NUMBER, "limits.html.depth", "200", "100"),
    LIMITS_INCLUDES(Part.LIMITS, Kind.NUMBER, "limits.includes", "1000", "2000"),
    LIMITS_ATTRIBUTE_BYTES(Part.LIMITS, Kind.NUMBER, "limits.attribute.bytes", "4096", "8192"),
    LIMITS_IMAGE_PIXELS(Part.LIMITS, Kind.NUMBER, "limits.image.pixels", "50000000", "100000000"),
    LIMITS_PAGE_SECONDS(Part.LIMITS, Kind.NUMBER, "limits.page.seconds", "60", "300"),
    LIMITS_PAGE_BYTES(Part.LIMITS, Kind.NUMBER, "limits.page.bytes", "16000000", "32000000"),
    CHECK(Part.CHECKS, Kind.CHOICE, "check.<code>", "", "off"),
    CONTENT_FOLDER(Part.JBAKE, Kind.PATH, "content.folder", "content", "texts"),
    TEMPLATE_FOLDER(Part.JBAKE, Kind.PATH, "template.folder", "templates", "design/templates"),
    ASSET_FOLDER(Part.JBAKE, Kind.PATH, "asset.folder", "assets", "design/assets"),
    ASSET_IGNORE(Part.JBAKE, Kind.CHOICE, "asset.ignore", "false", "true"),
    IGNORE_FILE(Part.JBAKE, Kind.TEXT, "ignore.file", ".jbakeignore", ".private"),
    DESTINATION_FOLDER(Part.JBAKE, Kind.PATH, "destination.folder", "output", "site"),
    TEMPLATE_FILE(Part.JBAKE, Kind.PATH, "template.<type>.file", "", "post.ftl"),
    DATE_FORMAT(Part.JBAKE, Kind.TEXT, "date.format", "yyyy-MM-dd", "dd.MM.yyyy"),
    DEFAULT_TYPE(Part.JBAKE, Kind.TEXT, "default.type", "", "post"),
    DEFAULT_STATUS(Part.JBAKE, Kind.CHOICE, "default.status", "draft", "published"),
    HEADER_SEPARATOR(Part.JBAKE, Kind.TEXT, "header.separator", "~~~~~~", "======"),
    DRAFT_SUFFIX(Part.JBAKE, Kind.TEXT, "draft.suffix", "-draft", "-preview"),
    OUTPUT_EXTENSION(Part.JBAKE, Kind.TEXT, "output.extension", ".html", ".htm"),
    URI_NO_EXTENSION(Part.JBAKE, Kind.CHOICE, "uri.noExtension", "false", "true"),
    URI_NO_EXTENSION_PREFIX(Part.JBAKE, Kind.TEXT, "uri.noExtension.prefix", "", "/blog"),
    IMG_PATH_UPDATE(Part.JBAKE, Kind.CHOICE, "img.path.update", "false", "true"),
    RENDER(Part.JBAKE, Kind.CHOICE, "render.<tool>", "", "false"),
    JBAKE_LIBRARIES(
            Part.JBAKE,
            Kind.LIST,
            "jbake.libraries",
            "",
            "org.thymeleaf:thymeleaf:3.0.15.RELEASE,commons-lang:commons-lang:2.6"),
    JBAKE_STRICT(Part.JBAKE, Kind.CHOICE, "jbake.strict", "false", "true");

    private static final String LANGUAGE = "<language>";
    private static final String GROUP = "<group>";

    private final Part part;
    private final Kind kind;
    private final String key;
    private final String standard;
    private final String example;

    Setting(Part part, Kind kind, String key, String standard, String example) {
        this.part = part;
        this.kind = kind;
        this.key = key;
        this.standard = standard;
        this.example = example;
    }

    private enum Kind {
        ADDRESS,
        CHOICE,
        COLOUR,
        LIST,
        NUMBER,
        PATH,
        PICTURE,
        TEXT
    }

    /** A part of the settings, in the order of the documentation. */
    public enum Part {
        SITE,
        LANGUAGES,
        PAGES,
        LOOK,
        DATA,
        LIMITS,
        CHECKS,
        JBAKE;

        /** The heading of this part. */
        public Message title() {
            return Message.of("settings." + word(name()));
        }

        /** What its settings have in common. */
        public Message introduction() {
            return Message.of("settings." + word(name()) + ".introduction");
        }
    }

    public Part part() {
        return part;
    }

    /** What kind of value it has. */
    public Message type() {
        return Message.of("settings.type-" + word(kind.name()));
    }

    /** The key with its placeholders, for instance {@code site.title[.<language>]}. */
    public String key() {
        return key;
    }

    /** The value that applies if the key is absent; empty if there is none. */
    public String standard() {
        return standard;
    }

    /** A value that somebody could write. */
    public String example() {
        return example;
    }

    /** What the setting is for, in the languages of the messages. */
    public Message description() {
        return Message.of("setting." + word(name()));
    }

    /** Whether the key contains the code of a language. */
    static boolean isByLanguage(String written) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.contains(LANGUAGE))
                .map(setting -> setting.key.replaceFirst("[\\[<].*", ""))
                .anyMatch(written::startsWith);
    }

    /** All keys, written out for these languages and groups, without those that are JBake's or the name of a check. */
    static Set<String> keys(Collection<String> languages, Collection<String> groups) {
        Set<String> keys = new LinkedHashSet<>();
        for (Setting setting : values()) {
            if (setting.part != Part.JBAKE && setting.part != Part.CHECKS) {
                setting.withAndWithoutOptionalPart()
                        .flatMap(key -> filled(key, GROUP, groups))
                        .flatMap(key -> filled(key, LANGUAGE, languages))
                        .forEach(keys::add);
            }
        }
        return keys;
    }

    private Stream<String> withAndWithoutOptionalPart() {
        int optional = key.indexOf('[');
        return optional < 0
                ? Stream.of(key)
                : Stream.of(key.substring(0, optional), key.replace("[", "").replace("]", ""));
    }

    private static Stream<String> filled(String key, String place, Collection<String> values) {
        return key.contains(place) ? values.stream().map(value -> key.replace(place, value)) : Stream.of(key);
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The settings of a part. */
    public static List<Setting> of(Part part) {
        return Arrays.stream(values()).filter(setting -> setting.part == part).toList();
    }
}
