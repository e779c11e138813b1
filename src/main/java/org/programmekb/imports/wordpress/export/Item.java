package org.programmekb.imports.wordpress.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A post, a page, a file or anything else that WordPress exports, without its text.
 *
 * @param id its number, unique in its site
 * @param type {@code post}, {@code page}, {@code attachment} or another
 * @param status {@code publish}, {@code draft} or another
 * @param isProtected whether readers need a password
 * @param title its title as written
 * @param excerpt its summary as written; for a file its caption
 * @param link its address
 * @param guid its first address, which never changes
 * @param slug the last part of its address, decoded; empty for drafts
 * @param date the local time as {@code 2019-05-03 10:00:00}; empty if none is stated
 * @param parent the number of the item above it, {@code 0} if there is none
 * @param file the address of the file, if it is one
 * @param terms its categories, tags and languages
 * @param meta those further values that an import needs, by their keys
 * @param comments how many comments it has
 * @param traits what its text contains
 */
public record Item(
        long id,
        String type,
        String status,
        boolean isProtected,
        String title,
        String excerpt,
        String link,
        String guid,
        String slug,
        String date,
        long parent,
        String file,
        List<Term> terms,
        Map<String, String> meta,
        int comments,
        Traits traits) {
    public Item {
        terms = List.copyOf(terms);
        meta = Map.copyOf(meta);
    }

    /**
     * A category, a tag, or what a plug-in stores as one.
     *
     * @param taxonomy {@code category}, {@code post_tag} or another
     * @param slug its name in addresses
     * @param name its name for readers
     */
    public record Term(String taxonomy, String slug, String name) {}

    /**
     * What is known of a text without keeping it.
     *
     * @param languages the languages between whose marks the texts stand, if they are in one item
     * @param pictures the paths of its pictures below the folder of uploads
     * @param han the share of Han characters among its letters
     * @param bytes its size
     */
    public record Traits(List<String> languages, List<String> pictures, double han, int bytes) {
        public Traits {
            languages = List.copyOf(languages);
            pictures = List.copyOf(pictures);
        }
    }

    /** Its term in a taxonomy that allows one; empty if it has none. */
    public Optional<Term> term(String taxonomy) {
        return terms.stream().filter(term -> term.taxonomy().equals(taxonomy)).findFirst();
    }

    /** A further value; empty if it is not stated. */
    public String meta(String key) {
        return meta.getOrDefault(key, "");
    }
}
