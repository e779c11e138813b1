/** Tests of the check across pages. */
@NullMarked
package org.programmekb.check;

import org.jspecify.annotations.NullMarked;
