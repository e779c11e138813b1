/** What a change does to the site: two states of it as plain values, their differences, and a summary in Markdown. */
@NullMarked
package org.programmekb.compare;

import org.jspecify.annotations.NullMarked;
