package org.programmekb.image;

import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;

/** Why an image cannot be published although it is of a kind that browsers show. */
enum Flaw {
    CUT_OFF,
    DAMAGED,
    TOO_LARGE,
    RARE_JPEG,
    DAMAGED_SVG,
    RARE_SVG,
    SVG_WITHOUT_NAMESPACE;

    Message message() {
        return switch (this) {
            case CUT_OFF -> Message.of("image-invalid.cut-off");
            case DAMAGED, DAMAGED_SVG -> Message.of("image-invalid.damaged");
            case TOO_LARGE -> Message.of("image-invalid.memory");
            case RARE_JPEG -> Message.of("image-invalid.rare-jpeg");
            case RARE_SVG -> Message.of("image-invalid.rare-svg");
            case SVG_WITHOUT_NAMESPACE -> Message.of("image-invalid.svg-namespace");
        };
    }

    Message hint() {
        return switch (this) {
            case CUT_OFF -> Message.of("image-invalid.hint-upload");
            case DAMAGED, RARE_JPEG -> Message.of("image-invalid.hint-save");
            case TOO_LARGE -> Message.of("image-invalid.hint-smaller");
            case DAMAGED_SVG, RARE_SVG -> Message.of("image-invalid.hint-plain-svg");
            case SVG_WITHOUT_NAMESPACE -> Message.of("image-invalid.hint-svg-namespace");
        };
    }

    void report(Location place, Diagnostics diagnostics) {
        diagnostics.report(Code.IMAGE_INVALID, place, message(), hint());
    }
}
