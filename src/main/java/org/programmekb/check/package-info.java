/** Checks across all pages of a site before it is published: links, anchors, assets, ids and languages. */
@NullMarked
package org.programmekb.check;

import org.jspecify.annotations.NullMarked;
