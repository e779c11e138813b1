/** What pages are made from: the content as readers of a language see it, and the printing of pages. */
@NullMarked
package org.programmekb.render;

import org.jspecify.annotations.NullMarked;
