package org.programmekb.image;

import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;

/** Why an image cannot be published although it is of a kind that browsers show. */
enum Flaw {
    CUT_OFF {
        @Override
        Message message() {
            return Message.of("image-invalid.cut-off");
        }

        @Override
        Message hint() {
            return Message.of("image-invalid.hint-upload");
        }
    },
    DAMAGED {
        @Override
        Message message() {
            return Message.of("image-invalid.damaged");
        }

        @Override
        Message hint() {
            return Message.of("image-invalid.hint-save");
        }
    },
    RARE_JPEG {
        @Override
        Message message() {
            return Message.of("image-invalid.rare-jpeg");
        }

        @Override
        Message hint() {
            return Message.of("image-invalid.hint-save");
        }
    },
    DAMAGED_SVG {
        @Override
        Message message() {
            return Message.of("image-invalid.damaged");
        }

        @Override
        Message hint() {
            return Message.of("image-invalid.hint-plain-svg");
        }
    },
    RARE_SVG {
        @Override
        Message message() {
            return Message.of("image-invalid.rare-svg");
        }

        @Override
        Message hint() {
            return Message.of("image-invalid.hint-plain-svg");
        }
    },
    SVG_WITHOUT_NAMESPACE {
        @Override
        Message message() {
            return Message.of("image-invalid.svg-namespace");
        }

        @Override
        Message hint() {
            return Message.of("image-invalid.hint-svg-namespace");
        }
    };

    abstract Message message();

    abstract Message hint();

    void report(Location place, Diagnostics diagnostics) {
        diagnostics.report(Code.IMAGE_INVALID, place, message(), hint());
    }
}
