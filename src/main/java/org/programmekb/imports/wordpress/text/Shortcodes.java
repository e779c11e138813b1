package org.programmekb.imports.wordpress.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Replaces shortcodes, {@code [name value="..."]}, by HTML. Those of WordPress itself and those that only arrange other
 * content disappear; unknown ones stay visible as code.
 */
record Shortcodes(Surroundings surroundings) {
    private static final Pattern SHORTCODE = Pattern.compile(
            "(?<lead>\\[?)\\[(?<close>/?)(?<name>[A-Za-z][\\w-]{0,60})(?<values>(?:[\\s=][^\\[\\]<>]{0,2000}(?:<[^\\[\\]>]{0,2000}>[^\\[\\]<>]{0,2000}){0,20})?)(?<empty>/?)](?<trail>]?)");
    private static final Pattern VALUE =
            Pattern.compile("([\\w-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'\\]]+))");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'|]+");
    /** Code is shown as it is. */
    private static final Pattern VERBATIM = Pattern.compile("(?is)<(pre|code|script|style)\\b[^>]*>.*?</\\1>");

    private static final Pattern LAYOUT = Pattern.compile(
            "(?:vc|et_pb|fusion|fusion_builder|av|mk|cs)_(?:row|column|section|text|container|column_text|row_inner|column_inner|textblock|(?:one|two|three|four)_\\w+)(?:_inner)?|one_(?:half|third|fourth)(?:_last)?|two_thirds?(?:_last)?|row|column|columns|col");
    private static final Set<String> CODE =
            Set.of("code", "sourcecode", "php", "html", "css", "js", "java", "python", "bash", "sql", "xml");
    private static final Set<String> FOOTNOTES = Set.of("efn_note", "ref", "footnote", "note", "mfn");
    private static final Set<String> PLUGINS = Set.of("""
            contact-form-7 gravityform wpforms mailpoet newsletter instagram-feed google-map googlemaps tablepress table
            button tabs tab accordion toggle slider form map playlist archives contact-form gallery audio video youtube
            vimeo""".split("\\s+"));

    /** The text with its shortcodes replaced, except within code. */
    String replace(String text) {
        String marked = code(text);
        Matcher verbatim = VERBATIM.matcher(marked);
        StringBuilder replaced = new StringBuilder();
        int from = 0;
        while (verbatim.find()) {
            replaced.append(prose(marked.substring(from, verbatim.start()))).append(verbatim.group());
            from = verbatim.end();
        }
        return replaced.append(prose(marked.substring(from))).toString();
    }

    /** Listings come first, because other shortcodes in them are part of them. */
    private static String code(String text) {
        for (String name : List.of("sourcecode", "code")) {
            if (text.contains("[" + name)) {
                text = Pattern.compile("(?s)\\[" + name + "(\\s[^\\]]*)?](.*?)\\[/" + name + "]")
                        .matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(listing(found.group(1), found.group(2))));
            }
        }
        return text;
    }

    private static String listing(@Nullable String values, String code) {
        Map<String, String> given = values(values == null ? "" : values);
        String language = given.getOrDefault("language", given.getOrDefault("lang", ""));
        String opening = language.isEmpty() ? "<pre>" : "<pre class=\"language-" + Entities.escape(language) + "\">";
        return opening + code.replace("<", "&lt;").replace("&amp;lt;", "&lt;") + "</pre>";
    }

    private String prose(String text) {
        if (text.indexOf('[') < 0) {
            return text;
        }
        Matcher code = SHORTCODE.matcher(text);
        StringBuilder replaced = new StringBuilder();
        int from = 0;
        while (code.find(from)) {
            replaced.append(text, from, code.start());
            String name = code.group("name").toLowerCase(Locale.ROOT);
            if (!code.group("lead").isEmpty() && !code.group("trail").isEmpty()) {
                replaced.append(escaped(code.group().substring(1, code.group().length() - 1)));
                from = code.end();
                continue;
            }
            replaced.append(code.group("lead"));
            int end = code.end() - code.group("trail").length();
            int closing =
                    code.group("close").isEmpty() && code.group("empty").isEmpty() ? closing(text, name, end) : -1;
            int after = closing < 0 ? end : text.indexOf(']', closing) + 1;
            String inner = closing < 0 ? "" : text.substring(end, closing);
            String whole = text.substring(code.start() + code.group("lead").length(), end);
            if (!code.group("close").isEmpty()) {
                after = end;
            }
            String html = html(name, code.group("values"), inner, closing >= 0);
            if (html != null && code.group("close").isEmpty()) {
                replaced.append(html);
                from = after;
            } else if (LAYOUT.matcher(name).matches()) {
                from = end;
            } else if (isShortcode(code, name, text, closing >= 0)) {
                String mark = code.group("close").isEmpty() ? surroundings.mark(Issue.SHORTCODE, whole) : "";
                replaced.append("<code>").append(mark).append(escaped(whole)).append("</code>");
                from = end;
            } else {
                replaced.append(whole);
                from = end;
            }
        }
        return replaced.append(text.substring(from)).toString();
    }

    private static int closing(String text, String name, int from) {
        int closing = text.indexOf("[/" + name + "]", from);
        int next = text.indexOf("[" + name, from);
        return closing >= 0 && (next < 0 || closing < next) ? closing : -1;
    }

    /** Brackets in prose, as in [sic], are none. */
    private static boolean isShortcode(Matcher code, String name, String text, boolean isClosed) {
        return isClosed
                || !code.group("empty").isEmpty()
                || hasValue(code.group("values"))
                || PLUGINS.contains(name)
                || name.indexOf('_') > 0 && code.group("values").isBlank()
                || !code.group("close").isEmpty() && text.contains("[" + name);
    }

    /** The attributes of a link in prose, and queries in addresses, look like values. */
    private static boolean hasValue(String values) {
        String bare = ADDRESS.matcher(values.replaceAll("<[^>]*>", " ")).replaceAll("address");
        return VALUE.matcher(bare).find();
    }

    private @Nullable String html(String name, String written, String inner, boolean isClosed) {
        Map<String, String> values = values(written);
        if (CODE.contains(name) && isClosed) {
            return listing("language=\"" + (name.equals("code") ? "" : name) + "\"", inner);
        }
        if (FOOTNOTES.contains(name) && isClosed) {
            return "<kb-footnote>" + prose(inner) + "</kb-footnote>";
        }
        return switch (name) {
            case "caption", "wp_caption" -> isClosed ? caption(values, inner) : null;
            case "gallery" -> gallery(values);
            case "embed" -> isClosed ? "\n\n<kb-embed>" + inner.strip() + "</kb-embed>\n\n" : null;
            case "youtube", "vimeo", "audio", "video" -> media(name, values, written, inner);
            default -> null;
        };
    }

    private static String caption(Map<String, String> values, String inner) {
        int end = Math.max(inner.lastIndexOf("/>"), Math.max(inner.lastIndexOf("</a>"), inner.lastIndexOf(">")));
        int image = inner.toLowerCase(Locale.ROOT).indexOf("<img");
        if (image >= 0) {
            end = inner.indexOf('>', image) + 1;
            if (inner.startsWith("</a>", end + leadingBlanks(inner, end))) {
                end = inner.indexOf("</a>", end) + "</a>".length();
            }
        }
        String caption = values.getOrDefault("caption", end > 0 ? inner.substring(end) : "");
        String picture = end > 0 ? inner.substring(0, end) : inner;
        return "\n\n<figure>" + picture + "<figcaption>" + caption.strip() + "</figcaption></figure>\n\n";
    }

    private static int leadingBlanks(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end - from;
    }

    private @Nullable String gallery(Map<String, String> values) {
        String stated = values.getOrDefault("ids", values.getOrDefault("include", ""));
        List<Long> ids = stated.isEmpty()
                ? surroundings.pictures()
                : Stream.of(stated.split("[,\\s]+"))
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .toList();
        if (ids.isEmpty()) {
            return null;
        }
        StringBuilder figures = new StringBuilder("\n\n");
        for (long id : ids) {
            String file = surroundings.file(id);
            if (file.isEmpty()) {
                figures.append("<p>")
                        .append(surroundings.mark(Issue.IMAGE_MISSING, "gallery: " + id))
                        .append("</p>\n\n");
            } else {
                figures.append("<figure><img class=\"wp-image-")
                        .append(id)
                        .append("\" src=\"")
                        .append(Entities.escape(file))
                        .append("\"><figcaption>")
                        .append(surroundings.caption(id))
                        .append("</figcaption></figure>\n\n");
            }
        }
        return figures.toString();
    }

    /** The address may be a value, stand alone, or be only what the site of the video calls it. */
    private static @Nullable String media(String name, Map<String, String> values, String written, String inner) {
        String rest = written + " " + inner.replaceAll("<[^>]*>", "");
        Matcher alone = ADDRESS.matcher(rest);
        String address = Stream.of("src", "mp4", "mp3", "m4v", "webm", "ogv", "ogg", "m4a", "wav", "url")
                .map(values::get)
                .filter(value -> value != null && value.startsWith("http"))
                .findFirst()
                .orElseGet(() -> alone.find() ? alone.group() : "");
        String id =
                values.getOrDefault("id", rest.replaceAll("^=|[\\w-]+=\\S+", "").strip());
        if (address.isEmpty() && id.matches("[\\w-]+")) {
            address = switch (name) {
                case "youtube" -> "https://www.youtube.com/watch?v=" + id;
                case "vimeo" -> "https://vimeo.com/" + id;
                default -> "";
            };
        }
        return address.isEmpty() ? null : "\n\n<kb-embed>" + address + "</kb-embed>\n\n";
    }

    private static Map<String, String> values(String text) {
        Map<String, String> values = new HashMap<>();
        Matcher value = VALUE.matcher(text.replace('”', '"').replace('“', '"').replace('″', '"'));
        while (value.find()) {
            String given =
                    value.group(2) != null ? value.group(2) : value.group(3) != null ? value.group(3) : value.group(4);
            values.put(value.group(1).toLowerCase(Locale.ROOT), given);
        }
        return values;
    }

    /** Not Entities.escape, which would write characters of other scripts as numbers. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("[", "&#91;")
                .replace("]", "&#93;");
    }
}
