package org.programmekb.source;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

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
}
