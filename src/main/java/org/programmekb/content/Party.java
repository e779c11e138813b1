package org.programmekb.content;

import org.programmekb.config.LocalizedText;
import org.programmekb.source.ContentId;

/** The leader of a cluster or the owner of an action. */
public sealed interface Party {
    /** A city of the programme. */
    record OfCity(ContentId city) implements Party {}

    /** An organisation in {@code organisations.yaml}. */
    record OfOrganisation(String organisation) implements Party {}

    /** A person or group described in words. */
    record Described(LocalizedText text) implements Party {}
}
