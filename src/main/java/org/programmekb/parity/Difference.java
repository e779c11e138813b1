package org.programmekb.parity;

import org.programmekb.content.AcceptedDifference;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Location;

/** A difference between two languages of a document. */
sealed interface Difference permits ValueDifference, ShapeDifference {
    AcceptedDifference.Kind kind();

    /** The place where a translator would look first. */
    Location location();

    /** A description of the difference, with the places in both files. */
    String message(String sourcePath, String translationPath);

    /** A place in short form, to be used after the path of its file. */
    static String place(Location location, String path) {
        String whole = location.toString();
        return location.line() > 0 && location.path().equals(path) ? whole.substring(path.length() + 1) : whole;
    }

    /** The code of a kind of difference. */
    static Code code(AcceptedDifference.Kind kind) {
        return switch (kind) {
            case NUMBER -> Code.PARITY_NUMBER;
            case DATE -> Code.PARITY_DATE;
            case PERCENTAGE -> Code.PARITY_PERCENTAGE;
            case AMOUNT -> Code.PARITY_AMOUNT;
            case EMAIL -> Code.PARITY_EMAIL;
            case HEADINGS -> Code.PARITY_HEADINGS;
            case LINKS -> Code.PARITY_LINKS;
            case IMAGES -> Code.PARITY_IMAGES;
            case TABLES -> Code.PARITY_TABLES;
            case FOOTNOTES -> Code.PARITY_FOOTNOTES;
            case CODE -> Code.PARITY_CODE;
            case QUOTATIONS -> Code.PARITY_QUOTATIONS;
        };
    }

    /** The noun for a kind of difference in messages. */
    static String noun(AcceptedDifference.Kind kind) {
        return switch (kind) {
            case NUMBER -> "numbers";
            case DATE -> "dates";
            case PERCENTAGE -> "percentages";
            case AMOUNT -> "amounts";
            case EMAIL -> "e-mail addresses";
            case HEADINGS -> "headings";
            case LINKS -> "links";
            case IMAGES -> "images";
            case TABLES -> "tables";
            case FOOTNOTES -> "footnotes";
            case CODE -> "blocks of code";
            case QUOTATIONS -> "quotations";
        };
    }
}
