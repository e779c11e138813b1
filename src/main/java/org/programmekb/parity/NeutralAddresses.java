package org.programmekb.parity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.programmekb.config.Language;
import org.programmekb.index.Addresses;

/** Addresses without what differs between the languages of a site. */
final class NeutralAddresses {
    private static final Pattern PAGE_ENDING = Pattern.compile("(/|^)index(\\.html?)?$|\\.(html?|mdx?)$");
    private static final String PAGE_LANGUAGES = "lang|hl|locale|language";

    private final Pattern language;
    private final Pattern suffix;
    private final Pattern parameter = Pattern.compile("(" + PAGE_LANGUAGES + "|utm_\\w+)=.*");

    NeutralAddresses(List<Language> languages) {
        String codes = languages.stream().map(Language::code).collect(Collectors.joining("|"));
        // China's country code often stands for its language.
        String word = "(" + codes + "|cn)([-_][a-zA-Z]{2,4})?";
        this.language = Pattern.compile(word, Pattern.CASE_INSENSITIVE);
        this.suffix =
                Pattern.compile("[._-]" + word + "(?=\\.|$)|(?<=[._-])" + word + "(?=\\d)", Pattern.CASE_INSENSITIVE);
    }

    /**
     * A page of another site.
     *
     * @param shown its address for people
     * @param key what is compared: the address without the ending of the domain, since example.cn is example.com
     * @param site the first part of the key
     * @param isHan whether its path has Chinese words, which another language translates
     * @param edition the language in the name of its host; empty if there is none
     */
    record Page(String shown, String key, String site, boolean isHan, String edition) {}

    /** The page at an absolute address; fragments are not compared, because headings are translated. */
    Page page(String url) {
        String rest = Addresses.decoded(url.substring(url.indexOf("://") + 3).split("#", 2)[0]);
        String[] parts = rest.split("\\?", 2);
        int slash = parts[0].indexOf('/');
        String host = slash < 0 ? parts[0] : parts[0].substring(0, slash);
        List<String> labels = labels(host);
        String first = host.substring(0, Math.max(0, host.indexOf('.')));
        boolean isEdition = labels.size() > 1 && language.matcher(first).matches();
        String path = PAGE_ENDING
                .matcher(path(slash < 0 ? "" : parts[0].substring(slash + 1)))
                .replaceFirst("");
        String page = (path.isEmpty() ? "" : "/" + path) + (parts.length > 1 ? query(parts[1]) : "");
        String site = String.join(".", labels.subList(0, labels.size() - endings(labels)));
        boolean isHan = page.codePoints().anyMatch(Character::isIdeographic);
        return new Page(String.join(".", labels) + page, site + page, site, isHan, isEdition ? first : "");
    }

    /** The path of a file or page without folders and suffixes of languages: map.en.svg, zh/map.svg and map_zh-CN.svg. */
    String path(String path) {
        return Arrays.stream(path.split("/"))
                .filter(segment ->
                        !segment.isEmpty() && !language.matcher(segment).matches())
                .map(segment -> suffix.matcher(segment).replaceAll(""))
                .collect(Collectors.joining("/"));
    }

    /** The labels of a host without www and languages: those of en.example.org are those of example.org. */
    private List<String> labels(String host) {
        List<String> labels =
                new ArrayList<>(List.of(host.toLowerCase(Locale.ROOT).split("\\.")));
        while (labels.size() > 2
                && (labels.get(0).equals("www")
                        || language.matcher(labels.get(0)).matches())) {
            labels.remove(0);
        }
        return labels;
    }

    /** How many labels are an ending: org, com.cn, co.uk. */
    private static int endings(List<String> labels) {
        int last = labels.size() - 1;
        boolean isShared = last >= 2
                && labels.get(last).length() == 2
                && labels.get(last - 1).length() <= 3;
        return isShared ? 2 : Math.min(1, last);
    }

    private String query(String query) {
        String rest = Arrays.stream(query.split("&"))
                .filter(each -> !each.isEmpty() && !parameter.matcher(each).matches())
                .sorted()
                .collect(Collectors.joining("&"));
        return rest.isEmpty() ? "" : "?" + rest;
    }
}
