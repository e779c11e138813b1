/** One class for each kind of page, and the list of all pages of a site. */
@NullMarked
package org.programmekb.render.page;

import org.jspecify.annotations.NullMarked;
