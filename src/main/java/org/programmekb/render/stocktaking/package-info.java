/** What the entries of a programme add up to: figures, how complete they are, and the state at a date. */
@NullMarked
package org.programmekb.render.stocktaking;

import org.jspecify.annotations.NullMarked;
