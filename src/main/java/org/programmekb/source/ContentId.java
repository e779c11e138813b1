package org.programmekb.source;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

/** The id of a document, the same in all languages: its type and slug. */
public final class ContentId implements Comparable<ContentId> {
    private static final Comparator<ContentId> ORDER =
            Comparator.comparing(ContentId::type).thenComparing(ContentId::slug);

    private final ContentType type;
    private final String slug;
    private final int hash;
    private @Nullable String text;

    /**
     * Creates the id of a document.
     *
     * @param type its type
     * @param slug its file name without language and extension, with subfolders: {@code spring/stocktaking-workshop}
     */
    public ContentId(ContentType type, String slug) {
        this.type = type;
        this.slug = slug;
        // Stored because ids are the keys of most maps.
        this.hash = type.word().hashCode() * 31 + slug.hashCode();
    }

    public ContentType type() {
        return type;
    }

    /** The file name of the document without language and extension, with subfolders. */
    public String slug() {
        return slug;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof ContentId id && type == id.type && slug.equals(id.slug);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public int compareTo(ContentId other) {
        return ORDER.compare(this, other);
    }

    /** The form used in links: {@code city/nice}. The text is stored because it is needed very often. */
    @Override
    public String toString() {
        String known = text;
        if (known == null) {
            known = type.word() + "/" + slug;
            text = known;
        }
        return known;
    }

    /**
     * The document that a file belongs to by its path, even if the language suffix or the extension is wrong.
     *
     * @param content the path of the content folder, with a slash at the end
     * @param types the types of the project
     */
    public static Optional<ContentId> named(String path, String content, Types types) {
        if (!path.startsWith(content)) {
            return Optional.empty();
        }
        int folder = path.indexOf('/', content.length());
        int dot = path.indexOf('.', path.lastIndexOf('/'));
        if (folder < 0 || dot < folder || path.endsWith(".yaml") || path.endsWith(".yml")) {
            return Optional.empty();
        }
        return types.ofFolder(path.substring(content.length(), folder))
                .map(type -> new ContentId(type, path.substring(folder + 1, dot)));
    }
}
