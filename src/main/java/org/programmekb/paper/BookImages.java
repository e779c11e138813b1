package org.programmekb.paper;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The pictures of a book, each once. */
final class BookImages {
    /** The kinds of pictures that every reader of books knows. */
    private static final Map<String, String> TYPES = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "gif", "image/gif",
            "svg", "image/svg+xml",
            "webp", "image/webp");

    private final StagedSite site;
    private final Map<String, Image> images = new LinkedHashMap<>();

    BookImages(StagedSite site) {
        this.site = site;
    }

    /** A picture with its file in the book and that of the site. */
    record Image(String file, String type, String source) {}

    /** The address of a picture in the book; empty if readers of books may not know its kind. */
    Optional<String> add(String absolute) {
        Optional<String> path = site.path(absolute);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        String extension = path.get().substring(path.get().lastIndexOf('.') + 1);
        String type = TYPES.get(extension);
        if (type == null) {
            return Optional.empty();
        }
        Image known = images.get(path.get());
        if (known == null) {
            known = new Image("images/" + (images.size() + 1) + "." + extension, type, path.get());
            images.put(path.get(), known);
        }
        return Optional.of(known.file());
    }

    byte[] bytes(Image image) throws IOException {
        return site.bytes(image.source());
    }

    Collection<Image> all() {
        return images.values();
    }
}
