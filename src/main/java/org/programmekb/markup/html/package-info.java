/** The HTML tree of a body in the common form of all markup languages: sanitiser, tables, lists, figures, footnotes. */
@NullMarked
package org.programmekb.markup.html;

import org.jspecify.annotations.NullMarked;
