/** Tests of the search, whose client is run by Node. */
@NullMarked
package org.programmekb.search;

import org.jspecify.annotations.NullMarked;
