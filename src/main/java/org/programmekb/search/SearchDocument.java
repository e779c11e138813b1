package org.programmekb.search;

import java.util.List;
import java.util.Optional;

/** Something that can be found in one language: an entry, an organisation or a term. */
interface SearchDocument {
    /** The word for its type. */
    String type();

    /** The address below the root of the site, with an anchor where several share a page. */
    String path();

    /** What a result is headed by. */
    String title();

    /** What it is officially called. */
    default String officialName() {
        return title();
    }

    /** Its date as far as it is known, {@code 2019-11}. */
    default Optional<String> date() {
        return Optional.empty();
    }

    /** Other names by which it is found. */
    List<String> names();

    /** Names of other things that mean the same. */
    default List<String> synonyms() {
        return List.of();
    }

    /** What results can be narrowed to: {@code city:haikou}. */
    List<String> facets();

    /** The text that readers see below the title. */
    List<Block> text();

    /** How long the text is, in bytes, as far as that can be told without reading it. */
    int size();

    /** Tells documents apart of which the files would differ. */
    long fingerprint();
}
