/** How running text is set: punctuation, quotation marks, spaces, repeated words. */
@NullMarked
package org.programmekb.prose.style;

import org.jspecify.annotations.NullMarked;
