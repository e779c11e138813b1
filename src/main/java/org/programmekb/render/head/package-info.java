/**
 * What a reader of the page of a city or cooperation sees first: the cities with their emblem, how far they have come, with
 * whom, what was agreed, and what comes next.
 */
@NullMarked
package org.programmekb.render.head;

import org.jspecify.annotations.NullMarked;
