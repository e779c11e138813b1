/** Tests of finding sources and of what happens to them. */
@NullMarked
package org.programmekb.index;

import org.jspecify.annotations.NullMarked;
