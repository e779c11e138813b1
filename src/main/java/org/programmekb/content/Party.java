package org.programmekb.content;

import org.programmekb.config.LocalizedText;
import org.programmekb.source.ContentId;

/** Whoever leads a cluster or owns an action. */
public sealed interface Party {
    /** A city of the programme. */
    record OfCity(ContentId city) implements Party {}

    /** An organisation in {@code organisations.yaml}. */
    record OfOrganisation(String organisation) implements Party {}

    /** Somebody described in words. */
    record Described(LocalizedText text) implements Party {}
}
