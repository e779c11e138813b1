/** What running text says and how it is set: passages, numbers, dates, punctuation. Knows no markup. */
@NullMarked
package org.programmekb.prose;

import org.jspecify.annotations.NullMarked;
