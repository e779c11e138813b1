package org.programmekb.markup.html;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Videos, sounds and other sites within a page, which are not published; a link to them takes their place. */
public final class EmbeddedMedia {
    private static final Set<String> NAMES = Set.of("audio", "embed", "iframe", "object", "video");
    private static final List<Player> PLAYERS = List.of(
            new Player(
                    "(?:https?:)?//(?:www\\.)?youtube(?:-nocookie)?\\.com/(?:embed|v)/([\\w-]+).*",
                    "https://www.youtube.com/watch?v="),
            new Player("(?:https?:)?//player\\.vimeo\\.com/video/(\\d+).*", "https://vimeo.com/"));

    private EmbeddedMedia() {}

    /** A player for other pages; its address has a number of the video, which also has a page of its own. */
    private record Player(Pattern address, String page) {
        Player(String address, String page) {
            this(Pattern.compile(address), page);
        }
    }

    /** A link to what an element embeds; empty for other elements, and for those that give no address. */
    static Optional<Element> link(Element element) {
        String address = NAMES.contains(element.normalName()) ? address(element) : "";
        if (address.isEmpty()) {
            return Optional.empty();
        }
        String page = page(address);
        Element link = new Element("a").attr("href", page);
        String title = element.attr("title");
        link.text(title.isBlank() ? page : title);
        return Optional.of(link);
    }

    private static String address(Element element) {
        for (String attribute : List.of("src", "data")) {
            if (element.hasAttr(attribute)) {
                return element.attr(attribute).strip();
            }
        }
        @Nullable Element source = Query.first(element, "source[src]");
        return source == null ? "" : source.attr("src").strip();
    }

    /** The page of the video that a player at this address shows; the same address if no such page is known. */
    public static String page(String address) {
        for (Player player : PLAYERS) {
            Matcher video = player.address().matcher(address);
            if (video.matches()) {
                return player.page() + video.group(1);
            }
        }
        return address;
    }
}
