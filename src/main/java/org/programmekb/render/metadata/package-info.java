/** Metadata of pages for machines: schema.org, social previews, the list of open data sets. */
@NullMarked
package org.programmekb.render.metadata;

import org.jspecify.annotations.NullMarked;
