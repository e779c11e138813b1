package org.programmekb.search;

import java.util.List;
import java.util.Optional;

/** Document of the search index in one language: an entry, an organisation, a person or a term. */
interface SearchDocument {
    /** The key of its type. */
    String type();

    /** The path below the root of the site, with an anchor if several documents share a page. */
    String path();

    /** The heading of a result. */
    String title();

    /** How much the title says about the topic, as of a {@link Block}. */
    default int titleWeight() {
        return Block.TITLE;
    }

    /** The official name. */
    default String officialName() {
        return title();
    }

    /** The date as precisely as it is known: {@code 2019-11}. */
    default Optional<String> date() {
        return Optional.empty();
    }

    /** Other names by which the document is found. */
    List<String> names();

    /** Names of other things with the same meaning. */
    default List<String> synonyms() {
        return List.of();
    }

    /** The values by which results can be filtered: {@code city:haikou}. */
    List<String> facets();

    /** The text that readers see below the title. */
    List<Block> text();

    /** Approximate length of the text in bytes, computed without reading it. */
    int size();

    /** Differs between documents whose index files would differ. */
    long fingerprint();
}
