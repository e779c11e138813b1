/** Tests of reading numbers, dates and amounts. */
@NullMarked
package org.programmekb.prose.statement;

import org.jspecify.annotations.NullMarked;
