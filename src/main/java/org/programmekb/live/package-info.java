/** Update of a site in memory after an edit, without a full build. */
@NullMarked
package org.programmekb.live;

import org.jspecify.annotations.NullMarked;
