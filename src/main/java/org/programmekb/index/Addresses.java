package org.programmekb.index;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.programmekb.config.Language;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/** Addresses of pages: paths below the root of the site, without a leading slash; folders end with a slash. */
public final class Addresses {
    /** The first page of a paged list; only the following ones have their number in the address. */
    private static final int FIRST = 1;

    private static final Pattern LONE_PERCENT_SIGN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private Addresses() {}

    /** The start page of a language. */
    public static String home(Language language) {
        return language.code() + "/";
    }

    /** An entry's own page. */
    public static String of(ContentId id, Language language) {
        // Written as one concatenation each because every link needs it.
        return id.type() == ContentType.PAGE
                ? language.code() + "/" + id.slug() + "/"
                : language.code() + "/" + id.type().address() + "/" + id.slug() + "/";
    }

    /** The card of a page, for other sites. */
    public static String card(String page) {
        return "embed/" + page;
    }

    /** The index of a type. */
    public static String index(ContentType type, Language language) {
        return home(language) + type.address() + "/";
    }

    /** The news of one year. */
    public static String year(int year, Language language) {
        return index(ContentType.NEWS, language) + year + "/";
    }

    /** The news of a city or cluster. */
    public static String newsOf(ContentId owner, Language language) {
        return of(owner, language) + "news/";
    }

    /** A page of a paged list whose first page is {@code first}; pages count from 1. */
    public static String page(String first, int number) {
        return number == FIRST ? first : first + "page/" + number + "/";
    }

    /** The achievement matrix. */
    public static String projectMatrix(Language language) {
        return index(ContentType.PROJECT, language) + "matrix/";
    }

    /** Cities side by side. */
    public static String compare(Language language) {
        return home(language) + "compare/";
    }

    /** The programme in figures. */
    public static String figures(Language language) {
        return home(language) + "figures/";
    }

    /** What is not known of the entries, for those who could add it. */
    public static String gaps(Language language) {
        return home(language) + "gaps/";
    }

    /** The actions of all plans. */
    public static String actions(Language language) {
        return home(language) + "actions/";
    }

    /** What a stocktaking meeting looks at. */
    public static String stocktaking(Language language) {
        return home(language) + "stocktaking/";
    }

    /** The same page as it was at the end of a date, which is in ISO 8601. */
    public static String at(String page, String date) {
        return page + date + "/";
    }

    /** The matrix of cities and clusters. */
    public static String clusterMatrix(Language language) {
        return index(ContentType.CLUSTER, language) + "matrix/";
    }

    /** The organisations and people; their ids are anchors. */
    public static String involved(Language language) {
        return home(language) + "involved/";
    }

    /** The glossary; a term's id is its anchor. */
    public static String glossary(Language language) {
        return home(language) + "glossary/";
    }

    /** The sources; a source's id is its anchor. */
    public static String sources(Language language) {
        return home(language) + "sources/";
    }

    /** All sources in BibTeX. */
    public static String bibtex(Language language) {
        return sources(language) + "sources.bib";
    }

    /** All sources in the JSON of the Citation Style Language. */
    public static String citationStyle(Language language) {
        return sources(language) + "sources.json";
    }

    /** The events. */
    public static String events(Language language) {
        return home(language) + "events/";
    }

    /** The calendar of all events. */
    public static String calendar(Language language) {
        return home(language) + "events.ics";
    }

    /** The calendar of the events of a city. */
    public static String calendar(ContentId city, Language language) {
        return of(city, language) + "events.ics";
    }

    /** All tags. */
    public static String tags(Language language) {
        return home(language) + "tags/";
    }

    /** The documents with a tag. */
    public static String tag(String slug, Language language) {
        return tags(language) + slug + "/";
    }

    /** All documents that link to an entry. */
    public static String linksTo(ContentId id, Language language) {
        return of(id, language) + "links/";
    }

    /** The site map for readers. */
    public static String siteMap(Language language) {
        return home(language) + "site-map/";
    }

    /** The search page. */
    public static String search(Language language) {
        return home(language) + "search/";
    }

    /** The interface texts of the search in a language. */
    public static String searchTexts(Language language) {
        return search(language) + "texts.json";
    }

    /** The script that shows, in pages opened from disk, that searching is not possible there. */
    public static String searchNote(Language language) {
        return search(language) + "on-disk.js";
    }

    /** The page about the progress of the translation into a language. */
    public static String translations(Language language) {
        return home(language) + "translations/";
    }

    /** The feed of all news. */
    public static String feed(Language language) {
        return home(language) + "feed.xml";
    }

    /** The feed of the entries of a type. */
    public static String feed(ContentType type, Language language) {
        return index(type, language) + "feed.xml";
    }

    /** The feed of the news about an entry. */
    public static String feed(ContentId owner, Language language) {
        return of(owner, language) + "feed.xml";
    }

    /** The page about the open data. */
    public static String data(Language language) {
        return home(language) + "data/";
    }

    /** A file of the open data, in the folder of the format version. */
    public static String dataFile(String name) {
        return "data/v1/" + name;
    }

    /** The data of one document. */
    public static String dataOf(ContentId id) {
        return dataFile(id.type().folder() + "/" + id.slug() + ".json");
    }

    /** An attachment beside the documents. */
    public static String attachment(String pathInContent) {
        return "media/" + pathInContent;
    }

    /** The path of a file as it stands in an address: the bytes of characters that have a meaning there, or none, in hexadecimal. */
    static String encoded(String path) {
        if (path.chars().allMatch(Addresses::isPlain)) {
            return path;
        }
        StringBuilder encoded = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain(each)) {
                encoded.append((char) each);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
            }
        }
        return encoded.toString();
    }

    /** A text in which bytes may stand in hexadecimal, as browsers read it: other percent signs stand for themselves. */
    public static String decoded(String raw) {
        return raw.indexOf('%') < 0
                ? raw
                : URLDecoder.decode(
                        LONE_PERCENT_SIGN.matcher(raw).replaceAll("%25").replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Whether RFC 3986 lets a path hold this character. */
    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c > 0 && "-._~!$&'()*+,;=:@/".indexOf(c) >= 0;
    }
}
