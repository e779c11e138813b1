/** What each page was made from: the questions asked while it was made, and whether their answers are still the same. */
@NullMarked
package org.programmekb.trace;

import org.jspecify.annotations.NullMarked;
