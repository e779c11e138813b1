/** Stored results of earlier builds, found by a hash of what they were made from: segments of entries, packing, hashes. */
@NullMarked
package org.programmekb.cache;

import org.jspecify.annotations.NullMarked;
