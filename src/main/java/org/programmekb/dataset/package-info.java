/** Open data of the site: JSON with its schemas, CSV, GeoJSON, a graph of relations, a catalogue. */
@NullMarked
package org.programmekb.dataset;

import org.jspecify.annotations.NullMarked;
