/** What pages tell machines about themselves: schema.org, social cards, the catalogue of the open data. */
@NullMarked
package org.programmekb.render.metadata;

import org.jspecify.annotations.NullMarked;
