/** Tests of how the open data are written and judged. */
@NullMarked
package org.programmekb.dataset;

import org.jspecify.annotations.NullMarked;
