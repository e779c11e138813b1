package org.programmekb.image;

/** Ends the reading of an image that cannot be published; it never leaves this package. */
final class UnusableImageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Flaw flaw;

    UnusableImageException(Flaw flaw) {
        this.flaw = flaw;
    }

    Flaw flaw() {
        return flaw;
    }
}
