/** The pipeline that turns a programme's sources into its published site, read stage by stage in {@code SiteGenerator}. */
@NullMarked
package org.programmekb;

import org.jspecify.annotations.NullMarked;
