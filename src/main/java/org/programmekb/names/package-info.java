/** Official names of the programme, and the search for them in prose. */
@NullMarked
package org.programmekb.names;

import org.jspecify.annotations.NullMarked;
