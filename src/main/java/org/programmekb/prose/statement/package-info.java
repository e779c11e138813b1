/** Numbers, dates, times and amounts that running text states, read in a form that can be compared between languages. */
@NullMarked
package org.programmekb.prose.statement;

import org.jspecify.annotations.NullMarked;
