/** Timelines and charts, prepared from the content for readers of one language. */
@NullMarked
package org.programmekb.render.chart;

import org.jspecify.annotations.NullMarked;
