/** The pages, feeds and other files of the site, and the templates that print them. */
@NullMarked
package org.programmekb.render;

import org.jspecify.annotations.NullMarked;
