/** Full-text search index, which the browser reads: documents, tokenisation, and the format of the files. */
@NullMarked
package org.programmekb.search;

import org.jspecify.annotations.NullMarked;
