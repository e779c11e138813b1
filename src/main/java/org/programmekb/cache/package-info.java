/** The cache of parsing results: entries in segment files, found by a hash of their inputs. */
@NullMarked
package org.programmekb.cache;

import org.jspecify.annotations.NullMarked;
