package org.programmekb.image;

import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;

/** Why an image cannot be published although it is of a kind that browsers show. */
enum Flaw {
    CUT_OFF("cut-off", "upload"),
    DAMAGED("damaged", "save"),
    TOO_LARGE("memory", "smaller"),
    RARE_JPEG("rare-jpeg", "save"),
    DAMAGED_SVG("damaged", "plain-svg"),
    RARE_SVG("rare-svg", "plain-svg"),
    SVG_WITHOUT_NAMESPACE("svg-namespace", "svg-namespace");

    private final String problem;
    private final String remedy;

    Flaw(String problem, String remedy) {
        this.problem = problem;
        this.remedy = remedy;
    }

    Message message() {
        return Message.of("image-invalid." + problem);
    }

    void report(Location place, Diagnostics diagnostics) {
        diagnostics.report(Code.IMAGE_INVALID, place, message(), Message.of("image-invalid.hint-" + remedy));
    }
}
