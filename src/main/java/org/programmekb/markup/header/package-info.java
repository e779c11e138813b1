/** The headers of documents in their three forms, and YAML, as values with places. */
@NullMarked
package org.programmekb.markup.header;

import org.jspecify.annotations.NullMarked;
