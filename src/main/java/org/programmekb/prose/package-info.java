/** Passages and classes of characters, shared by all checks of running text; independent of markup. */
@NullMarked
package org.programmekb.prose;

import org.jspecify.annotations.NullMarked;
