/** Comparing two states of a site. */
@NullMarked
package org.programmekb.compare;

import org.jspecify.annotations.NullMarked;
