/** The headers of documents in their three forms, and YAML, parsed to values with source positions. */
@NullMarked
package org.programmekb.markup.header;

import org.jspecify.annotations.NullMarked;
