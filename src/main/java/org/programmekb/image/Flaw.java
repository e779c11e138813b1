package org.programmekb.image;

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
            return Message.of("image-invalid.hint.upload");
        }
    },
    DAMAGED {
        @Override
        Message message() {
            return Message.of("image-invalid.damaged");
        }

        @Override
        Message hint() {
            return Message.of("image-invalid.hint.save");
        }
    },
    RARE_JPEG {
        @Override
        Message message() {
            return Message.of("image-invalid.rare-jpeg");
        }

        @Override
        Message hint() {
            return Message.of("image-invalid.hint.save");
        }
    };

    abstract Message message();

    abstract Message hint();
}
