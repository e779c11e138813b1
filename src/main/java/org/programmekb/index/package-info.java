/** What follows from the content as a whole: publication, relations, languages, order, addresses. */
@NullMarked
package org.programmekb.index;

import org.jspecify.annotations.NullMarked;
