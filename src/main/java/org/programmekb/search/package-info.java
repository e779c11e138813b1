/** The index of full-text search that browsers read: what is found, how it is cut into terms, and the files that hold it. */
@NullMarked
package org.programmekb.search;

import org.jspecify.annotations.NullMarked;
