package org.programmekb.jbake;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Conversion of tags to the form that JBake needs. */
final class Tags {
    private Tags() {}

    /** The tags in a document model as an array: for any other type JBake looks for its database classes. */
    static String[] of(Object tags) {
        if (tags instanceof Object[] array) {
            return safe(Arrays.stream(array).map(String::valueOf).toList());
        }
        if (tags instanceof Collection<?> collection) {
            return safe(collection.stream().map(String::valueOf).toList());
        }
        return safe(Arrays.asList(tags.toString().split(",")));
    }

    /** JBake makes file names from tags, so they must not lead out of their folder. */
    static String[] safe(List<String> tags) {
        return tags.stream()
                .map(tag -> tag.strip().replaceAll("[/\\\\\\p{Cntrl}]+", "-"))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toArray(String[]::new);
    }
}
