/** Parsing of source files into headers and bodies; the results are cached by a hash of the source bytes. */
@NullMarked
package org.programmekb.markup;

import org.jspecify.annotations.NullMarked;
