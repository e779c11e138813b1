/** Parts of pages that several kinds share: facts, filters, maps, events, agreements, connections. */
@NullMarked
package org.programmekb.render.part;

import org.jspecify.annotations.NullMarked;
