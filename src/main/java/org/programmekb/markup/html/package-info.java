/** The tree of HTML elements that every markup language is converted to: allowed HTML, sanitiser, tables, lists, figures, notes. */
@NullMarked
package org.programmekb.markup.html;

import org.jspecify.annotations.NullMarked;
