/** Dependency tracking: the questions asked while a page was made, and whether their answers are still the same. */
@NullMarked
package org.programmekb.trace;

import org.jspecify.annotations.NullMarked;
