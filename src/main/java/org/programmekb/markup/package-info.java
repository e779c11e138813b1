/** Parsing: from the bytes of a source file to its header and its body. The result is cached by the bytes it was made from. */
@NullMarked
package org.programmekb.markup;

import org.jspecify.annotations.NullMarked;
