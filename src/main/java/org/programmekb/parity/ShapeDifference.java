package org.programmekb.parity;

import java.util.List;
import org.programmekb.content.AcceptedDifference;
import org.programmekb.diagnostic.Location;

/**
 * A structure that is not the same in two languages.
 *
 * @param source what the source has, in order
 * @param translation what the translation has, in order
 * @param location where the first difference is
 */
record ShapeDifference(AcceptedDifference.Kind kind, List<Part> source, List<Part> translation, Location location)
        implements Difference {
    ShapeDifference {
        source = List.copyOf(source);
        translation = List.copyOf(translation);
    }

    /**
     * One part of a structure.
     *
     * @param shape what must be the same; empty where only the number counts
     * @param words that tell a reader which part it is; may be empty
     * @param location where it is written
     */
    record Part(String shape, String words, Location location) {}

    @Override
    public String message(String sourcePath, String translationPath) {
        int first = firstDifference(source, translation);
        return "the " + Difference.noun(kind) + " differ: " + sourcePath + " has " + parts(source, sourcePath, first)
                + ", " + translationPath + " has " + parts(translation, translationPath, first);
    }

    /** The place in the first part that is not the same, in the translation if it has one. */
    static Location first(List<Part> source, List<Part> translation, Location translationFile) {
        int first = firstDifference(source, translation);
        if (first < translation.size()) {
            return translation.get(first).location();
        }
        return first < source.size() ? source.get(first).location() : translationFile;
    }

    static int firstDifference(List<Part> source, List<Part> translation) {
        int i = 0;
        while (i < source.size()
                && i < translation.size()
                && source.get(i).shape().equals(translation.get(i).shape())) {
            i++;
        }
        return i;
    }

    private static String parts(List<Part> parts, String path, int first) {
        if (parts.isEmpty()) {
            return "none";
        }
        String shapes = String.join(
                ", ",
                parts.stream()
                        .map(Part::shape)
                        .filter(shape -> !shape.isEmpty())
                        .toList());
        String number = shapes.isEmpty() ? Integer.toString(parts.size()) : parts.size() + " (" + shapes + ")";
        if (first >= parts.size()) {
            return number;
        }
        Part part = parts.get(first);
        String place = Difference.place(part.location(), path);
        String words = part.words().isEmpty() ? "" : " “" + part.words() + "”";
        return number + ", the first difference is" + words + " at " + place;
    }
}
