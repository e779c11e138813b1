package org.programmekb.render.view;

import org.jspecify.annotations.Nullable;

/**
 * A picture.
 *
 * @param url the address of the file
 * @param choice the addresses and widths among which browsers choose, or null
 * @param width in pixels
 * @param height in pixels
 * @param alt the replacement text, blank for decoration
 * @param credit who made it
 * @param credited whether the credit is only a name, which needs a word before it
 * @param licence the licence
 */
public record Image(
        String url,
        @Nullable String choice,
        @Nullable Integer width,
        @Nullable Integer height,
        Text alt,
        @Nullable Text credit,
        boolean credited,
        @Nullable String licence) {}
