/** All pages of the site: the list of what is made, its root and its redirects. */
@NullMarked
package org.programmekb.render.site;

import org.jspecify.annotations.NullMarked;
