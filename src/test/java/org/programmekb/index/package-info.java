/** Tests of the index of what is published. */
@NullMarked
package org.programmekb.index;

import org.jspecify.annotations.NullMarked;
