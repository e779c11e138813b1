/** Numbers, dates, times and amounts in running text, in a form that can be compared between languages. */
@NullMarked
package org.programmekb.prose.statement;

import org.jspecify.annotations.NullMarked;
