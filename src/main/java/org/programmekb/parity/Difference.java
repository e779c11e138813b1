package org.programmekb.parity;

import java.util.List;
import java.util.Optional;
import org.programmekb.content.AcceptedDifference.Kind;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;

/** A difference between two languages of a document. */
sealed interface Difference permits ValueDifference, ShapeDifference {
    Kind kind();

    /** The place where a translator would look first. */
    Location location();

    /** A description of the difference, with the places in both files. */
    Message message(String sourcePath, String translationPath);

    /** The values that would have to be accepted; empty if the whole kind is accepted at once. */
    List<String> values();

    /** What remains if these values are accepted, or all of them if the list is empty. */
    Optional<Difference> without(List<String> accepted);

    /**
     * A value, or a part of a structure.
     *
     * @param value the value to compare, which is the same for all languages; empty if only the number of parts counts
     * @param words the words in the text; may be empty
     * @param location the place where it is written
     */
    record Item(String value, String words, Location location) {
        /** Its place in short form, to be used after the path of its file. */
        String place(String path) {
            String whole = location.toString();
            return location.line() > 0 && location.path().equals(path) ? whole.substring(path.length() + 1) : whole;
        }
    }
}
