/** Conversion of Markdown by Flexmark. */
@NullMarked
package org.programmekb.markup.markdown;

import org.jspecify.annotations.NullMarked;
