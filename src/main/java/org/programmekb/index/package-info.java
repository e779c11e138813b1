/**
 * Site index: what is derived from the content as a whole, such as publication, relations, languages, order and
 * addresses.
 */
@NullMarked
package org.programmekb.index;

import org.jspecify.annotations.NullMarked;
