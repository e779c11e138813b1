/** From the bytes of a source file to a header with positions and a sanitised, linkable body. */
@NullMarked
package org.programmekb.markup;

import org.jspecify.annotations.NullMarked;
