/**
 * Charts of dates, numbers and counts as SVG. Positions along a chart are percentages and everything else is in pixels, so a
 * chart is as wide as its place while its text and marks keep their size.
 */
@NullMarked
package org.programmekb.drawing.chart;

import org.jspecify.annotations.NullMarked;
