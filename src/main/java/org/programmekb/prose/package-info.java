/** What all checks of running text share: passages and classes of characters. Knows no markup. */
@NullMarked
package org.programmekb.prose;

import org.jspecify.annotations.NullMarked;
