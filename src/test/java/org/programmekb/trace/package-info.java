/** Tests of what is noted while something is made. */
@NullMarked
package org.programmekb.trace;

import org.jspecify.annotations.NullMarked;
