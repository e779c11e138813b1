/** Files for machines: feeds, sitemap, robots.txt, texts for the search. */
@NullMarked
package org.programmekb.render.feed;

import org.jspecify.annotations.NullMarked;
